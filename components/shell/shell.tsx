"use client";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { rememberInCookie } from "../ui/cookie";
import { useHotkeys } from "../ui/use-hotkeys";
import { LineBanner } from "./line-banner";
import { useLiveUpdates } from "./live-updates";
import { Rail } from "./rail";
import { RAIL_COOKIE } from "./rail-cookie";
import { roomLabel } from "./rooms";
import { TopBar } from "./top-bar";
import { whereIs } from "./where";

// Loaded when they are first opened.
const KeyboardHelp = dynamic(() => import("./keyboard-help").then((module) => module.KeyboardHelp), { ssr: false });
const RailDrawer = dynamic(() => import("./rail-drawer").then((module) => module.RailDrawer), { ssr: false });
const Palette = dynamic(() => import("./palette").then((module) => module.Palette), { ssr: false });

/** The frame of the console: rail, top bar, palette, keys; it follows the environment's events. */
export function Shell({ env, narrowRail, children }: { env: string; narrowRail: boolean; children: ReactNode }) {
  const [narrow, setNarrow] = useState(narrowRail);
  const [open, setOpen] = useState<"palette" | "keys" | "rail">();
  const close = () => setOpen(undefined);
  useLiveUpdates(env);
  const { room, things } = whereIs(usePathname());
  useHotkeys({ "?": () => setOpen("keys") });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((before) => (before === "palette" ? undefined : "palette"));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  const changeWidth = (next: boolean) => {
    setNarrow(next);
    rememberInCookie(RAIL_COOKIE, next ? "narrow" : "wide");
  };
  return (
    <div className="flex h-dvh min-w-0">
      <a
        href="#content"
        className="absolute top-1 left-1 z-50 -translate-y-12 rounded bg-accent-strong px-3 py-1.5 text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <div className={`shrink-0 border-line border-r bg-surface max-md:hidden ${narrow ? "w-13" : "w-48"}`}>
        <Rail env={env} narrow={narrow} onNarrow={changeWidth} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar onMenu={() => setOpen("rail")} onPalette={() => setOpen("palette")} onKeys={() => setOpen("keys")} />
        <main id="content" className="flex min-h-0 flex-1 flex-col overflow-auto">
          <LineBanner />
          {things.length === 0 ? <h1 className="sr-only">{roomLabel(room)}</h1> : null}
          {children}
        </main>
      </div>
      {open === "rail" ? <RailDrawer env={env} open onClose={close} /> : null}
      {open === "palette" ? <Palette env={env} onClose={close} onKeys={() => setOpen("keys")} /> : null}
      {open === "keys" ? <KeyboardHelp open onClose={close} /> : null}
    </div>
  );
}

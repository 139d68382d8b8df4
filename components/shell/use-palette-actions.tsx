"use client";
import { CirclePause, Clock, Keyboard, LogOut, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { type ReactNode, useMemo } from "react";
import { useSession } from "@/components/access/use-access";
import { useEnvironments } from "@/components/environments/use-environments";
import { may } from "@/lib/access/may";
import { useTheme } from "../ui/use-theme";
import { useZoneChoice } from "../ui/use-zone";
import { setPaused, useLiveState } from "./live-updates";
import { ROOMS, roomHref } from "./rooms";

export type PaletteAction = { name: string; kind: string; icon: ReactNode; run: () => void };

/** What the palette can do here: go to rooms and environments, and what the top bar can. */
export function usePaletteActions(env: string, onKeys: () => void): PaletteAction[] {
  const router = useRouter();
  const environments = useEnvironments().data?.environments;
  const bindings = useSession().data?.bindings;
  const [, setTheme] = useTheme();
  const [zone, setZone] = useZoneChoice();
  const paused = useLiveState().at === "paused";
  return useMemo(() => {
    const rooms = ROOMS.filter(({ can }) => !bindings || may(bindings, { permission: can, environment: env }));
    const others = (environments ?? []).filter((one) => one.id !== env);
    const otherZone = zone === "utc" ? "local" : "utc";
    return [
      ...rooms.map(({ key, label, Icon }) => ({
        name: label,
        kind: "room",
        icon: <Icon aria-hidden />,
        run: () => router.push(roomHref(env, key)),
      })),
      ...others.map((one) => ({
        name: `Go to ${one.name}`,
        kind: "environment",
        icon: null,
        run: () => router.push(roomHref(one.id, "overview")),
      })),
      action(paused ? "Resume live updates" : "Pause live updates", <CirclePause aria-hidden />, () =>
        setPaused(!paused),
      ),
      action("Dark theme", <Moon aria-hidden />, () => setTheme("dark")),
      action("Light theme", <Sun aria-hidden />, () => setTheme("light")),
      action(zone === "utc" ? "Times in this browser's zone" : "Times in UTC", <Clock aria-hidden />, () =>
        setZone(otherZone),
      ),
      action("Keyboard", <Keyboard aria-hidden />, onKeys),
      action("Sign out", <LogOut aria-hidden />, () => void signOut({ callbackUrl: "/sign-in" })),
    ];
  }, [bindings, environments, env, onKeys, paused, router, setTheme, setZone, zone]);
}

function action(name: string, icon: ReactNode, run: () => void): PaletteAction {
  return { name, kind: "action", icon, run };
}

"use client";
import { ExternalLink, Link2, X } from "lucide-react";
import Link from "next/link";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { buttonClass } from "./button";
import { CopyButton } from "./copy-button";
import { IconButton } from "./icon-button";
import { useStored } from "./use-stored";

const MIN_PX = 300;
const MAX_PX = 1100;

/**
 * A thing's summary and actions beside the list or map it was opened from. Whoever opens it keeps the opened key in the
 * URL (`panel=…`), which makes the address its link. Drag or arrow-key the left edge to size it; on narrow screens it
 * covers the page. `href` is the thing's own page.
 */
type SidePanelProps = { title: string; href?: string; onClose: () => void; children: ReactNode };

export function SidePanel({ title, href, onClose, children }: SidePanelProps) {
  const [stored, store] = useStored("panel.width", "440");
  const panel = useRef<HTMLElement>(null);
  const widthPx = clamp(Number(stored) || 440);
  const drag = (event: PointerEvent<HTMLElement>) => {
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const right = panel.current?.getBoundingClientRect().right ?? window.innerWidth;
    const move = (at: globalThis.PointerEvent) => store(String(clamp(right - at.clientX)));
    handle.addEventListener("pointermove", move);
    handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const nudge = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? 24 : event.key === "ArrowRight" ? -24 : 0;
    if (by === 0) return;
    event.preventDefault();
    store(String(clamp(widthPx + by)));
  };
  return (
    <aside
      ref={panel}
      aria-label={title}
      style={{ width: widthPx }}
      className="relative flex min-h-0 max-w-[70vw] shrink-0 flex-col border-line border-l bg-canvas max-lg:fixed max-lg:inset-y-0 max-lg:right-0 max-lg:z-30 max-lg:w-full! max-lg:max-w-[560px] max-lg:shadow-overlay max-sm:max-w-full"
    >
      <div
        role="slider"
        aria-label="Width of the panel"
        aria-orientation="horizontal"
        aria-valuemin={MIN_PX}
        aria-valuemax={MAX_PX}
        aria-valuenow={widthPx}
        tabIndex={0}
        onPointerDown={drag}
        onKeyDown={nudge}
        className="absolute inset-y-0 -left-1 z-3 w-2 cursor-col-resize touch-none hover:bg-accent/30 max-lg:hidden"
      />
      <header className="flex h-11 shrink-0 items-center gap-1 border-line border-b pr-2 pl-4">
        <h2 className="data min-w-0 truncate font-semibold" title={title}>
          <bdi>{title}</bdi>
        </h2>
        <CopyButton text={title} label="Copy name" />
        <span className="flex-1" />
        {href ? (
          <Link href={href} className={buttonClass("quiet", "small")}>
            <ExternalLink aria-hidden className="size-3" /> Open page
          </Link>
        ) : null}
        <IconButton
          label="Copy link to this panel"
          icon={<Link2 />}
          onClick={() => void navigator.clipboard?.writeText(window.location.href)}
        />
        <IconButton label="Close" keys="Esc" icon={<X />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-auto">{children}</div>
    </aside>
  );
}

function clamp(widthPx: number): number {
  return Math.round(Math.min(MAX_PX, Math.max(MIN_PX, widthPx)));
}

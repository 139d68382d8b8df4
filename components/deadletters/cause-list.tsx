"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { useRef } from "react";
import { Quantity } from "@/components/ui/quantity";
import { Sparkline } from "@/components/ui/sparkline";
import { Time } from "@/components/ui/time";
import { writeUrl } from "@/components/ui/use-url-state";
import type { Cause } from "@/lib/deadletters/contract";
import { KeptFor } from "./kept-for";

const ROW_PX = 92;

/** The causes, the largest first; the chosen one is in the URL. Drawn only where they are seen. */
export function CauseList({ causes, chosen }: { causes: readonly Cause[]; chosen: string }) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: causes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const all = causes.reduce((sum, { letters }) => sum + letters, 0);
  return (
    <nav
      ref={scroller}
      aria-label="Causes"
      className="min-h-0 w-88 shrink-0 overflow-y-auto border-line border-t border-r max-md:max-h-64 max-md:w-full"
    >
      <button
        type="button"
        aria-current={chosen === "" ? "true" : undefined}
        onClick={() => writeUrl({ cause: null, panel: null })}
        className={clsx(
          "flex h-9 w-full items-center gap-2 border-line border-b px-4 text-left",
          chosen === "" ? "bg-selected font-medium" : "hover:bg-hover",
        )}
      >
        <span className="flex-1">All causes</span>
        <Quantity value={all} />
      </button>
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const cause = causes[index];
          if (!cause) return null;
          return (
            <li
              key={cause.fingerprint}
              className="absolute top-0 left-0 w-full"
              style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
            >
              <CauseRow cause={cause} current={cause.fingerprint === chosen} />
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function CauseRow({ cause, current }: { cause: Cause; current: boolean }) {
  const title = cause.message ?? cause.exception ?? "No word on why";
  // Two causes may differ in their innermost one only, so that goes first.
  const about = cause.innermost ?? cause.exception?.split(".").at(-1);
  const topics = cause.topics.length === 1 ? cause.topics[0] : `${cause.topics.length} topics`;
  return (
    <button
      type="button"
      aria-current={current ? "true" : undefined}
      onClick={() => writeUrl({ cause: cause.fingerprint, panel: null })}
      title={[cause.reason, cause.exception, cause.message, cause.innermost, cause.stage, cause.topics.join(", ")]
        .filter(Boolean)
        .join("\n")}
      className={clsx(
        "flex size-full flex-col justify-center gap-0.5 overflow-hidden border-line border-b px-4 text-left",
        current ? "bg-selected shadow-[inset_2px_0_0_var(--accent)]" : "hover:bg-hover",
      )}
    >
      <span className="flex w-full items-center gap-2">
        <bdi className="data min-w-0 flex-1 truncate font-medium">{title}</bdi>
        <Sparkline values={cause.trend} />
        <Quantity value={cause.letters} className="min-w-10 text-right font-semibold" />
      </span>
      <span className="truncate text-ink-2">{cause.reason}</span>
      <span className="flex w-full gap-2 text-ink-3 text-xs">
        <bdi className="data min-w-0 flex-1 truncate">
          {topics}
          {about ? ` · ${about}` : ""}
        </bdi>
        <KeptFor deletedFrom={cause.deletedFrom} letters={cause.letters} />
      </span>
      <span className="w-full truncate text-ink-3 text-xs">
        first <Time at={cause.firstAt} />, last <Time at={cause.lastAt} />
      </span>
    </button>
  );
}

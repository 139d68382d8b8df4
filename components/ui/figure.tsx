"use client";
import { clsx } from "clsx";
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import type { Numeric } from "@/lib/format/decimal";
import { formatExactQuantity, formatQuantity, type Unit } from "@/lib/format/quantity";
import { formatClock, formatRelative } from "@/lib/format/time";
import { CopyButton } from "./copy-button";
import { Sparkline } from "./sparkline";
import { useNow } from "./use-now";
import { useZone } from "./use-zone";

/**
 * One number that matters: label, short value (exact in the title and on copy), trend, age. With `at` (epoch ms of the
 * look) and `intervalMs` (how often one looks) a value older than two intervals turns amber and says since when. Unknown
 * (null or undefined) is "–", never 0. Four of them at most in a row; `note` is a few words under the value.
 */
export type FigureProps = {
  label: string;
  value: Numeric | null | undefined;
  unit?: Unit;
  noun?: string;
  trend?: readonly (number | null)[];
  at?: number;
  intervalMs?: number;
  note?: ReactNode;
};

export function Figure({ label, value, unit = "count", noun, trend, at, intervalMs = 30_000, note }: FigureProps) {
  const zone = useZone();
  const stale = useNow((nowMs) => at !== undefined && nowMs - at > 2 * intervalMs, false);
  const since = useNow((nowMs) => (at !== undefined && stale ? formatClock(at, zone, nowMs) : ""), "");
  const age = useNow((nowMs) => (at === undefined ? "" : formatRelative(at, nowMs)), "");
  const exact = formatExactQuantity(value, unit);
  const known = value !== null && value !== undefined;
  return (
    <div className="group/figure flex min-w-0 flex-col">
      <div className="truncate text-ink-3 text-xs">{label}</div>
      <div className="flex h-6 min-w-0 items-center gap-1.5">
        <span
          title={`${exact}${noun ? ` ${noun}` : ""}${age ? `, seen ${age}` : ""}`}
          className={clsx(
            "truncate font-semibold text-lg",
            stale ? "text-degraded" : known ? "text-ink" : "text-ink-3",
          )}
        >
          {formatQuantity(value, unit)}
          {noun && known ? <span className="font-normal text-ink-2 text-sm"> {noun}</span> : null}
        </span>
        {trend ? <Sparkline values={trend} /> : null}
        {known ? (
          <CopyButton
            text={String(value)}
            label={`Copy ${label.toLowerCase()}: ${exact}`}
            className="opacity-0 focus-visible:opacity-100 group-hover/figure:opacity-100"
          />
        ) : null}
      </div>
      {stale ? (
        <div className="flex items-center gap-1 text-degraded text-xs">
          <Clock aria-hidden className="size-3" /> stale since {since}
        </div>
      ) : note ? (
        <div className="truncate text-ink-3 text-xs">{note}</div>
      ) : null}
    </div>
  );
}

/** A row of figures that wraps on narrow screens. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-x-8 gap-y-2">{children}</div>;
}

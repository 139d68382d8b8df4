"use client";
import { clsx } from "clsx";
import { formatQuantity, type Unit } from "@/lib/format/quantity";
import type { ChartMark, Series } from "./series";
import { seriesColour } from "./series-colour";

type ChartLegendProps = {
  series: readonly Series[];
  unit: Unit;
  off: ReadonlySet<string>;
  onToggle: (key: string) => void;
  marks: readonly ChartMark[];
};

/** The lines by name with their last value; a press hides or shows one. */
export function ChartLegend({ series, unit, off, onToggle, marks }: ChartLegendProps) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      {series.map((one, index) => (
        <button
          key={one.key}
          type="button"
          aria-pressed={!off.has(one.key)}
          onClick={() => onToggle(one.key)}
          className={clsx(
            "inline-flex min-w-0 max-w-72 items-center gap-1.5",
            off.has(one.key) && "line-through opacity-70",
          )}
        >
          <span aria-hidden className="h-0.5 w-3 shrink-0" style={{ background: seriesColour(one.key, index) }} />
          <bdi className="truncate text-ink-2">{one.label}</bdi>
          <span>{formatQuantity(one.points.at(-1)?.value, unit)}</span>
        </button>
      ))}
      {marks.length > 0 ? (
        <span className="text-ink-3">
          {marks.length} {marks.length === 1 ? "mark" : "marks"}
        </span>
      ) : null}
    </div>
  );
}

"use client";
import { formatExactQuantity, formatQuantity, type Unit } from "@/lib/format/quantity";
import { formatInstant } from "@/lib/format/time";
import { useZone } from "../ui/use-zone";
import type { ChartMark, ChartRow, Series } from "./series";
import { seriesColour } from "./series-colour";

type ChartTooltipProps = {
  shown: boolean | undefined;
  at: number;
  rows: readonly ChartRow[];
  series: readonly Series[];
  off: ReadonlySet<string>;
  unit: Unit;
  marks: readonly ChartMark[];
};

/** What stands at the crosshair: time with zone, each line's value (or that nothing was seen), marks nearby. */
export function ChartTooltip({ shown, at, rows, series, off, unit, marks }: ChartTooltipProps) {
  const zone = useZone();
  const row = rows.find((candidate) => candidate.at === at);
  if (!shown || !row) return null;
  const span = (rows.at(-1)?.at ?? at) - (rows[0]?.at ?? at);
  const near = marks.filter((mark) => Math.abs(mark.at - at) <= span / 60);
  return (
    <div className="max-w-80 rounded border border-line bg-raised px-2 py-1.5 text-xs shadow-overlay">
      <p className="mb-1 text-ink-2">{formatInstant(at, zone)}</p>
      {series.map((one, index) =>
        off.has(one.key) ? null : (
          <p key={one.key} className="flex items-center gap-1.5" title={formatExactQuantity(row.values[one.key], unit)}>
            <span aria-hidden className="h-0.5 w-3 shrink-0" style={{ background: seriesColour(one.key, index) }} />
            <bdi className="min-w-0 flex-1 truncate text-ink-2">{one.label}</bdi>
            <span className="font-medium">{formatQuantity(row.values[one.key], unit)}</span>
          </p>
        ),
      )}
      {near.map((mark) => (
        <p key={`${mark.at} ${mark.label}`} className="mt-1 text-ink">
          {mark.label}
        </p>
      ))}
    </div>
  );
}

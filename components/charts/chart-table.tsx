"use client";
import { formatExact } from "@/lib/format/number";
import type { Unit } from "@/lib/format/quantity";
import { ScrollBox } from "../ui/scroll-box";
import { Table } from "../ui/table";
import { Time } from "../ui/time";
import type { Point, Series } from "./series";

const MOST_ROWS = 500;
const UNIT_WORDS: Record<Unit, string> = {
  count: "",
  bytes: " (bytes)",
  perSecond: " (per s)",
  bytesPerSecond: " (bytes per s)",
  durationMs: " (ms)",
  share: " (0 to 1)",
};

type ChartTableProps = { label: string; series: readonly Series[]; unit: Unit; heightPx: number };

/** The values of a chart, every digit, newest first. */
export function ChartTable({ label, series, unit, heightPx }: ChartTableProps) {
  const byTime = new Map<number, Map<string, Point["value"]>>();
  for (const one of series) {
    for (const { at, value } of one.points) {
      const row = byTime.get(at) ?? new Map<string, Point["value"]>();
      byTime.set(at, row.set(one.key, value));
    }
  }
  const times = [...byTime.keys()].sort((a, b) => b - a);
  return (
    <ScrollBox label={`${label}, as a table`} className="overflow-auto" style={{ height: heightPx }}>
      <Table
        label={label}
        rows={times.slice(0, MOST_ROWS)}
        rowKey={String}
        columns={[
          { key: "at", header: "Time", cell: (at) => <Time at={at} form="full" /> },
          ...series.map((one) => ({
            key: one.key,
            header: `${one.label}${UNIT_WORDS[unit]}`,
            end: true,
            cell: (at: number) => exact(byTime.get(at)?.get(one.key)),
          })),
        ]}
      />
      {times.length > MOST_ROWS ? (
        <p className="py-1 text-ink-3 text-xs">
          The newest {MOST_ROWS} of {formatExact(times.length)} rows
        </p>
      ) : null}
    </ScrollBox>
  );
}

function exact(value: Point["value"] | undefined) {
  return value === null || value === undefined ? <span className="text-ink-3">–</span> : formatExact(value);
}

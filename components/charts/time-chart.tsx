"use client";
import dynamic from "next/dynamic";
import { useMemo, useState } from "react";
import type { Unit } from "@/lib/format/quantity";
import { Segmented } from "../ui/segmented";
import { ChartLegend } from "./chart-legend";
import { ChartTable } from "./chart-table";
import { type ChartMark, chartRows, limitSeries, type Series } from "./series";

/**
 * Values over time. Charts with the same `group` on a page share axis and crosshair; dragging sets the range in the URL.
 * Gaps are gaps; more than eight series become seven and "N others"; `marks` are events (a reset, a rebalance, a
 * deployment). The table behind it has every value exactly. `fromMs`/`toMs` are the ends of the asked range, so that an
 * empty stretch is seen as one. The drawing library is loaded when the first chart is.
 */
export type TimeChartProps = {
  label: string;
  unit: Unit;
  series: readonly Series[];
  fromMs: number;
  toMs: number;
  intervalMs: number;
  kind?: "line" | "area";
  marks?: readonly ChartMark[];
  group?: string;
  heightPx?: number;
};

const TimeChartPlot = dynamic(() => import("./time-chart-plot").then((module) => module.TimeChartPlot), {
  ssr: false,
  loading: () => <div aria-hidden className="h-full w-full rounded bg-unknown-soft/50" />,
});

export function TimeChart(props: TimeChartProps) {
  const { label, unit, intervalMs, kind = "line", marks = [], group = "page", heightPx = 180 } = props;
  const [form, setForm] = useState<"chart" | "table">("chart");
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const series = useMemo(() => limitSeries(props.series), [props.series]);
  const rows = useMemo(() => chartRows(series, intervalMs), [series, intervalMs]);
  const toggle = (key: string) => {
    const next = new Set(off);
    if (!next.delete(key)) next.add(key);
    setOff(next);
  };
  return (
    <figure aria-label={label} className="flex min-w-0 flex-col gap-1">
      <figcaption className="flex items-center gap-3">
        <span className="truncate font-medium">{label}</span>
        <span className="ml-auto">
          <Segmented
            label={`Form of ${label}`}
            value={form}
            options={[
              { value: "chart", label: "Chart" },
              { value: "table", label: "Table" },
            ]}
            onChange={setForm}
          />
        </span>
      </figcaption>
      {form === "table" ? (
        <ChartTable label={label} series={props.series} unit={unit} heightPx={heightPx} />
      ) : (
        <div style={{ height: heightPx }} className="min-w-0">
          {rows.length === 0 ? (
            <p className="flex h-full items-center justify-center text-ink-3">Nothing was recorded in this range.</p>
          ) : (
            <TimeChartPlot
              rows={rows}
              series={series}
              off={off}
              unit={unit}
              kind={kind}
              marks={marks}
              group={group}
              fromMs={props.fromMs}
              toMs={props.toMs}
            />
          )}
        </div>
      )}
      <ChartLegend series={series} unit={unit} off={off} onToggle={toggle} marks={marks} />
    </figure>
  );
}

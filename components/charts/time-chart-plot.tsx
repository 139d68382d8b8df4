"use client";
import { useState } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  type DotItemDotProps,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatQuantity, type Unit } from "@/lib/format/quantity";
import { formatClock, formatClockSeconds } from "@/lib/format/time";
import { useTimeRange } from "../ui/use-time-range";
import { useZone } from "../ui/use-zone";
import { ChartTooltip } from "./chart-tooltip";
import { type ChartMark, type ChartRow, type Series, timeTicks } from "./series";
import { seriesColour } from "./series-colour";
import { valueTicks } from "./value-ticks";

type TimeChartPlotProps = {
  rows: readonly ChartRow[];
  series: readonly Series[];
  off: ReadonlySet<string>;
  unit: Unit;
  kind: "line" | "area";
  marks: readonly ChartMark[];
  group: string;
  fromMs: number;
  toMs: number;
};

const LEAST_ZOOM_MS = 5_000;
const AXIS = { fontSize: 11, fill: "var(--ink-3)" };

/** The drawing itself; the only file that knows recharts. */
export function TimeChartPlot({ rows, series, off, unit, kind, marks, group, fromMs, toMs }: TimeChartPlotProps) {
  const zone = useZone();
  const [, setRange] = useTimeRange();
  const [drag, setDrag] = useState<{ from: number; to: number }>();
  const highest = Math.max(
    0,
    ...rows.flatMap((row) => series.map(({ key }) => (off.has(key) ? 0 : (row.values[key] ?? 0)))),
  );
  const ticks = valueTicks(highest, unit);
  const seconds = toMs - fromMs < 10 * 60_000;
  const zoom = () => {
    setDrag(undefined);
    if (!drag) return;
    const [from, to] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)];
    if (to - from >= LEAST_ZOOM_MS) setRange({ moving: false, fromMs: from, toMs: to });
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={[...rows]}
        syncId={group}
        syncMethod="value"
        margin={{ top: 6, right: 8, bottom: 0, left: 0 }}
        onMouseDown={({ activeLabel }) => {
          const at = Number(activeLabel);
          if (Number.isFinite(at)) setDrag({ from: at, to: at });
        }}
        onMouseMove={({ activeLabel }) => {
          const at = Number(activeLabel);
          if (drag && Number.isFinite(at)) setDrag({ ...drag, to: at });
        }}
        onMouseUp={zoom}
        style={{ cursor: "crosshair", userSelect: "none" }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis
          dataKey="at"
          height={22}
          type="number"
          domain={[fromMs, toMs]}
          allowDataOverflow
          ticks={timeTicks(fromMs, toMs, 6)}
          tickFormatter={(at: number) => (seconds ? formatClockSeconds(at, zone) : formatClock(at, zone, toMs))}
          tick={AXIS}
          tickLine={false}
          axisLine={{ stroke: "var(--line)" }}
        />
        <YAxis
          width={64}
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => formatQuantity(value, unit)}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--ink-3)", strokeDasharray: "3 3" }}
          content={({ active, label }) => (
            <ChartTooltip
              shown={active}
              at={Number(label)}
              rows={rows}
              series={series}
              off={off}
              unit={unit}
              marks={marks}
            />
          )}
        />
        {series.map((one, index) => {
          const shared = {
            name: one.label,
            dataKey: (row: ChartRow) => row.values[one.key] ?? null,
            stroke: seriesColour(one.key, index),
            strokeWidth: 1.5,
            hide: off.has(one.key),
            isAnimationActive: false,
            connectNulls: false,
          };
          return kind === "area" ? (
            <Area key={one.key} {...shared} dot={false} fill={seriesColour(one.key, index)} fillOpacity={0.12} />
          ) : (
            <Line key={one.key} {...shared} dot={(at) => lonePoint(at, rows, one.key)} activeDot={{ r: 2.5 }} />
          );
        })}
        {marks.map((mark) => (
          <ReferenceLine key={`${mark.at} ${mark.label}`} x={mark.at} stroke="var(--ink-3)" strokeDasharray="2 3" />
        ))}
        {drag && drag.from !== drag.to ? (
          <ReferenceArea x1={drag.from} x2={drag.to} fill="var(--accent)" fillOpacity={0.14} />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

type DotAt = Pick<DotItemDotProps, "key" | "index" | "cx" | "cy" | "stroke">;

// A line of one point is invisible; where nothing was seen before and after, the point itself is drawn.
function lonePoint({ key, index, cx, cy, stroke }: DotAt, rows: readonly ChartRow[], series: string) {
  const known = (row: ChartRow | undefined) => row?.values[series] !== null && row?.values[series] !== undefined;
  const lone = known(rows[index]) && !known(rows[index - 1]) && !known(rows[index + 1]);
  return lone && cx !== undefined && cy !== undefined ? (
    <circle key={key} cx={cx} cy={cy} r={1.75} fill={stroke} />
  ) : (
    <g key={key} />
  );
}

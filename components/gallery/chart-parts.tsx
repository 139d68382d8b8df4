"use client";
import { useMemo } from "react";
import type { Series } from "../charts/series";
import { TimeChart } from "../charts/time-chart";

const INTERVAL_MS = 30_000;

function wave(key: string, index: number, fromMs: number, count: number): Series {
  const points = Array.from({ length: count }, (_, step) => ({
    at: fromMs + step * INTERVAL_MS,
    value: step % 37 === 20 ? null : Math.round(400 + 300 * Math.sin(step / (6 + index)) + 90 * index),
  })).filter((_, step) => step < 60 || step > 74);
  return { key, label: key, points };
}

/** Charts: one line, more lines than fit, an area, and nothing at all. Crosshair and zoom are shared. */
export function ChartParts({ nowMs }: { nowMs: number }) {
  const fromMs = nowMs - 3_600_000;
  const many = useMemo(
    () => Array.from({ length: 12 }, (_, index) => wave(`partition ${index}`, index, fromMs, 120)),
    [fromMs],
  );
  const shared = { fromMs, toMs: nowMs, intervalMs: INTERVAL_MS, group: "parts" };
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <TimeChart
        {...shared}
        label="Lag"
        unit="count"
        series={many.slice(0, 2)}
        marks={[{ at: nowMs - 1_200_000, label: "Offsets reset" }]}
      />
      <TimeChart {...shared} label="Lag by partition" unit="count" series={many} />
      <TimeChart {...shared} label="Bytes in" unit="bytesPerSecond" kind="area" series={many.slice(2, 3)} />
      <TimeChart {...shared} label="Behind" unit="durationMs" series={[]} />
    </div>
  );
}

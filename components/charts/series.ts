import { approximate, type Numeric } from "@/lib/format/decimal";

/** One line of a chart. `at` in epoch ms, ascending; a null value, or no point at all for a while, is a gap. */
export type Series = { key: string; label: string; points: readonly Point[] };
export type Point = { at: number; value: Numeric | null };

/** One instant of the drawing: a value (or a gap) for each series, by key. */
export type ChartRow = { at: number; values: Record<string, number | null> };

/** An event on the time axis: a reset, a rebalance, a deployment. `at` in epoch ms. */
export type ChartMark = { at: number; label: string };

export const OTHERS_KEY = "__others";

/** The `most` series with the highest peaks, in their given order, and the sum of the rest as "N others". */
export function limitSeries(series: readonly Series[], most = 8): Series[] {
  if (series.length <= most) return [...series];
  const peak = (one: Series) => Math.max(0, ...one.points.map((point) => numberOf(point.value) ?? 0));
  const ranked = series.map((one) => ({ one, peak: peak(one) })).sort((a, b) => b.peak - a.peak);
  const kept = new Set(ranked.slice(0, most - 1).map(({ one }) => one));
  const rest = series.filter((one) => !kept.has(one));
  return [
    ...series.filter((one) => kept.has(one)),
    { key: OTHERS_KEY, label: `${rest.length} others`, points: sumOf(rest) },
  ];
}

function sumOf(series: readonly Series[]): Point[] {
  const sums = new Map<number, number | null>();
  for (const { points } of series) {
    for (const point of points) {
      const value = numberOf(point.value);
      const before = sums.get(point.at) ?? null;
      sums.set(point.at, value === null ? before : (before ?? 0) + value);
    }
  }
  return [...sums].sort(([a], [b]) => a - b).map(([at, value]) => ({ at, value }));
}

/**
 * Rows for drawing, one an instant. Where a series skips more than two and a half of `intervalMs` a gap is put in, so
 * that no line is drawn over time in which nothing was seen. Series that were looked at a little apart from each other
 * are put on one grid of `intervalMs`, or each would break the lines of the others.
 */
export function chartRows(series: readonly Series[], intervalMs: number): ChartRow[] {
  const rows = new Map<number, ChartRow>();
  const put = (at: number, key: string, value: number | null) => {
    const row = rows.get(at) ?? { at, values: {} };
    row.values[key] = value;
    rows.set(at, row);
  };
  const instant = inStep(series) ? (at: number) => at : (at: number) => Math.round(at / intervalMs) * intervalMs;
  for (const { key, points } of series) {
    let before: number | undefined;
    for (const { at: seen, value } of points) {
      const at = instant(seen);
      if (before !== undefined && at - before > 2.5 * intervalMs) put(before + intervalMs, key, null);
      put(at, key, numberOf(value));
      before = at;
    }
  }
  return [...rows.values()].sort((a, b) => a.at - b.at);
}

function inStep(series: readonly Series[]): boolean {
  const instants = new Set(series.flatMap(({ points }) => points.map(({ at }) => at)));
  return instants.size <= Math.max(1, ...series.map(({ points }) => points.length)) * 1.2;
}

function numberOf(value: Numeric | null): number | null {
  if (value === null) return null;
  const number = approximate(value);
  return Number.isFinite(number) ? number : null;
}

const STEPS_MS = [
  1e3,
  5e3,
  15e3,
  30e3,
  60e3,
  300e3,
  900e3,
  1800e3,
  3600e3,
  3 * 3600e3,
  6 * 3600e3,
  12 * 3600e3,
  86400e3,
];

/** Round instants for the time axis, at most `most` of them. */
export function timeTicks(fromMs: number, toMs: number, most: number): number[] {
  const span = toMs - fromMs;
  const step = STEPS_MS.find((candidate) => span / candidate <= most) ?? Math.ceil(span / most / 86400e3) * 86400e3;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromMs / step) * step; at <= toMs; at += step) ticks.push(at);
  return ticks;
}

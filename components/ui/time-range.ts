/** The time range of a page, in the URL: `range=6h` (back from now, moving on) or `from=…&to=…` (ISO, standing still). */
export const RANGES = ["15m", "1h", "6h", "24h", "7d"] as const;
export type Range = (typeof RANGES)[number];
export const DEFAULT_RANGE: Range = "1h";

export const RANGE_MS: Record<Range, number> = {
  "15m": 15 * 60_000,
  "1h": 3_600_000,
  "6h": 6 * 3_600_000,
  "24h": 24 * 3_600_000,
  "7d": 7 * 24 * 3_600_000,
};

export const RANGE_NAMES: Record<Range, string> = {
  "15m": "last 15 m",
  "1h": "last 1 h",
  "6h": "last 6 h",
  "24h": "last 24 h",
  "7d": "last 7 d",
};

export type TimeRange = { moving: true; range: Range } | { moving: false; fromMs: number; toMs: number };

type Params = { get: (key: string) => string | null };

/** Reads it from the URL; anything that is no range is the default one. */
export function parseTimeRange(params: Params): TimeRange {
  const fromMs = Date.parse(params.get("from") ?? "");
  const toMs = Date.parse(params.get("to") ?? "");
  if (Number.isFinite(fromMs) && Number.isFinite(toMs) && fromMs < toMs) return { moving: false, fromMs, toMs };
  const range = RANGES.find((candidate) => candidate === params.get("range")) ?? DEFAULT_RANGE;
  return { moving: true, range };
}

/** What to write to the URL for it. */
export function timeRangeParams(range: TimeRange): { range: string | null; from: string | null; to: string | null } {
  if (range.moving) return { range: range.range === DEFAULT_RANGE ? null : range.range, from: null, to: null };
  return { range: null, from: new Date(range.fromMs).toISOString(), to: new Date(range.toMs).toISOString() };
}

/** Its ends in epoch ms, as of `nowMs`. */
export function rangeEnds(range: TimeRange, nowMs: number): { fromMs: number; toMs: number } {
  return range.moving ? { fromMs: nowMs - RANGE_MS[range.range], toMs: nowMs } : range;
}

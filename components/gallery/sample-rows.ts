import { HOSTILE_NAMES } from "./hostile";

export type SampleRow = {
  name: string;
  partitions: number;
  records: string;
  sizeBytes: string;
  ratePerSecond: number | null;
  lastWrite: number | null;
  policy: string;
  state: "healthy" | "degraded" | "failed" | "unknown" | "stale" | "progress";
  internal: boolean;
};

const STATES = [
  "healthy",
  "healthy",
  "healthy",
  "healthy",
  "degraded",
  "stale",
  "failed",
  "unknown",
  "progress",
] as const;

/** Rows that look like a cluster's topics; the same at each call, so that a picture can be compared with the last one. */
export function sampleRows(count: number, nowMs: number): SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    name: HOSTILE_NAMES[index] ?? `shop.stage${index % 7}.topic-${index}`,
    partitions: 1 + ((index * 7) % 48),
    records: String(9_007_199_254_740_993n + BigInt(index) * 7_919n),
    sizeBytes: String(BigInt(index) * 7_340_033n),
    ratePerSecond: index % 11 === 3 ? null : ((index * 37) % 5_000) / 10,
    lastWrite: index % 13 === 5 ? null : nowMs - ((index * 7_919) % 86_400) * 1_000,
    policy: index % 5 === 0 ? "compact" : "delete",
    state: STATES[index % STATES.length] ?? "unknown",
    internal: index % 50 === 7,
  }));
}

import { type EndSample, lagSeconds } from "@/lib/groups/lag-seconds";

/** -1n: the broker did not tell. */
const UNKNOWN = -1n;

/** Records between the committed offset and the end; null when one of them is not known. Never negative. */
export function partitionLag(committed: bigint, end: bigint): bigint | null {
  if (committed < 0n || end === UNKNOWN) return null;
  return end > committed ? end - committed : 0n;
}

type Wanted = { committed: bigint; end: bigint; samples: readonly EndSample[]; nowMs: number };

/** Seconds behind of one partition; `readTime` is asked only for records older than the looks. Null when unknown. */
export async function partitionLagSeconds(
  wanted: Wanted,
  readTime: () => Promise<number | null>,
): Promise<number | null> {
  const { committed, end, samples, nowMs } = wanted;
  if (partitionLag(committed, end) === null) return null;
  const seconds = lagSeconds(committed, end, samples, nowMs);
  if (seconds !== null) return seconds;
  const timeMs = await readTime().catch(() => null);
  return timeMs === null ? null : Math.max(0, (nowMs - timeMs) / 1000);
}

/** The largest of what is known; null when nothing is. A group is as far behind as its worst partition. */
export function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

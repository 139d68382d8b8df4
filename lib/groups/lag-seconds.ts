/** Where a partition ended at a time; a list of them is in order of time. */
export type EndSample = { atMs: number; end: bigint };

/**
 * Seconds since the oldest record that is still to be read was written, by the times at which the end of the partition
 * was seen to pass it. Between two looks the end is taken to have moved evenly, so the answer is exact to one interval.
 * 0 when nothing is left to read; null when the record is older than the oldest look (read its timestamp then).
 */
export function lagSeconds(
  committed: bigint,
  end: bigint,
  samples: readonly EndSample[],
  nowMs: number,
): number | null {
  if (committed >= end) return 0;
  const after = firstAfter(samples, committed);
  if (after === samples.length) return seconds(nowMs, samples.at(-1)?.atMs ?? nowMs);
  const right = samples[after];
  const left = samples[after - 1];
  if (!right || !left) return null;
  const passed = Number(committed - left.end) / Number(right.end - left.end);
  return seconds(nowMs, left.atMs + passed * (right.atMs - left.atMs));
}

const seconds = (nowMs: number, thenMs: number): number => Math.max(0, Math.round(nowMs - thenMs) / 1000);

/** Index of the first sample whose end lies beyond the offset: the record at it had been written by then. */
function firstAfter(samples: readonly EndSample[], offset: bigint): number {
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.end ?? 0n) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { OffsetMoveView } from "@/lib/groups/contract";

/** What a partition offers for a reset: its borders, what is committed, and what was asked for in offsets. */
export type PartitionState = {
  topic: string;
  partition: number;
  begin: bigint;
  end: bigint;
  committed: bigint | null;
  /** The offset asked for; it may lie outside of the log. */
  wanted: bigint;
};

/** The moves of a reset: each wanted offset held inside the log, and how many records that skips or reads again. */
export function planMoves(partitions: readonly PartitionState[]): OffsetMoveView[] {
  return partitions
    .map(({ topic, partition, begin, end, committed, wanted }) => {
      const to = within(wanted, begin, end);
      // A commit that has fallen off the log reads on from its border, so that is where records are counted from.
      const from = committed === null || committed < begin ? begin : committed;
      return {
        topic,
        partition,
        from: committed === null ? null : String(committed),
        to: String(to),
        records: String(to - from),
        clamped: to !== wanted,
      };
    })
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
}

// Math.min and Math.max take no bigint.
function within(wanted: bigint, begin: bigint, end: bigint): bigint {
  if (wanted < begin) return begin;
  return wanted > end ? end : wanted;
}

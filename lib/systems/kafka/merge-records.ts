import { isDry, type PartitionWindow } from "./partition-window";
import type { KafkaRecord } from "./port-records";

/**
 * Gives out the next records of all partitions by time, newest or oldest first, until there are `limit` of them or a
 * partition has run dry: its next record could come before all others. Within a partition the order of offsets stays,
 * whatever the times say, so that what was given out is one piece and a next page can go on behind it.
 */
export function giveOut(windows: readonly PartitionWindow[], into: KafkaRecord[], limit: number): void {
  while (into.length < limit) {
    let best: { window: PartitionWindow; record: KafkaRecord } | undefined;
    for (const window of windows) {
      if (isDry(window)) return;
      const record = window.records[window.given];
      if (record && (!best || comesFirst(record, best.record, window.back))) best = { window, record };
    }
    if (!best) return;
    into.push(best.record);
    best.window.given += 1;
  }
}

function comesFirst(a: KafkaRecord, b: KafkaRecord, back: boolean): boolean {
  return back ? a.timestampMs > b.timestampMs : a.timestampMs < b.timestampMs;
}

/** Partitions in one list, oldest first; within a partition the order of offsets stays. */
export function mergeByTime(lists: readonly (readonly KafkaRecord[])[]): KafkaRecord[] {
  const merged: KafkaRecord[] = [];
  const heads = lists.filter((list) => list.length > 0).map((list) => ({ list, at: 0 }));
  for (;;) {
    let best: { head: (typeof heads)[number]; record: KafkaRecord } | undefined;
    for (const head of heads) {
      const record = head.list[head.at];
      if (record && (!best || record.timestampMs < best.record.timestampMs)) best = { head, record };
    }
    if (!best) return merged;
    merged.push(best.record);
    best.head.at += 1;
  }
}

import type { AppError } from "@/lib/app-error";
import { roomFor } from "../batches/write-batch";
import type { PlacedRecord } from "../port-producer";
import type { ProducedRecord } from "../port-records";

/** The answer of one call, filled record by record. */
export type Sink = { results: (ProducedRecord | AppError)[]; left: number; done: () => void };
export type Queued = { record: PlacedRecord; bytes: number; sink: Sink; at: number };
/** What is under way: kept as it is until its outcome is known, so that a second try is the same batch to the broker. */
export type Flight = { items: Queued[]; batch: Buffer; tries: number; since: number; unsure: boolean };
export type Session = { producerId: bigint; epoch: number };

/** Records that wait for one partition, and the one batch that is under way to it. */
export type PartitionQueue = {
  topic: string;
  partition: number;
  leader: number;
  waiting: Queued[];
  /** Index in `waiting` of the next to go. */
  next: number;
  flight: Flight | null;
  /** True from the moment that a flight is given to a request until that is answered. */
  busy: boolean;
  notBefore: number;
  /** Null before the first batch, and when the broker's memory of the last one is in doubt. */
  session: Session | null;
  sequence: number;
  /** How often in a row the broker did not know the producer. */
  losses: number;
  /** So many records still travel alone, because they were refused together. */
  alone: number;
};

// Below the megabyte that brokers take by default.
const BATCH_BYTES = 900 * 1024;
const BATCH_RECORDS = 10_000;

export const partitionQueue = (topic: string, partition: number): PartitionQueue => ({
  ...{ topic, partition, leader: -1, waiting: [], next: 0, flight: null, busy: false },
  ...{ notBefore: 0, session: null, sequence: 0, losses: 0, alone: 0 },
});

export function enqueue(queue: PartitionQueue, record: PlacedRecord, sink: Sink, at: number): void {
  queue.waiting.push({ record, bytes: roomFor(record), sink, at });
}

export const isWaiting = (queue: PartitionQueue): boolean => queue.next < queue.waiting.length;

/** The next records that fit into one batch, in their order; a record larger than a batch goes alone. */
export function takeBatch(queue: PartitionQueue): Queued[] {
  const { waiting, next } = queue;
  const most = queue.alone > 0 ? 1 : BATCH_RECORDS;
  let end = next;
  let bytes = 0;
  while (end < waiting.length && end - next < most) {
    bytes += waiting[end]?.bytes ?? 0;
    if (end > next && bytes > BATCH_BYTES) break;
    end += 1;
  }
  const items = waiting.slice(next, end);
  queue.alone = Math.max(0, queue.alone - items.length);
  queue.next = end;
  if (end === waiting.length) {
    queue.waiting = [];
    queue.next = 0;
  } else if (end > 4 * BATCH_RECORDS) {
    queue.waiting = waiting.slice(end);
    queue.next = 0;
  }
  return items;
}

/** Puts refused records back at the head, each to travel alone: one that is wrong must not take others with it. */
export function putBackAlone(queue: PartitionQueue, items: readonly Queued[]): void {
  queue.waiting = [...items, ...queue.waiting.slice(queue.next)];
  queue.next = 0;
  queue.alone += items.length;
}

/** Gives each record its outcome. A batch's records lie one behind another from its base offset on. */
export function settle(items: readonly Queued[], outcome: (index: number) => ProducedRecord | AppError): void {
  items.forEach(({ sink, at }, index) => {
    sink.results[at] = outcome(index);
    sink.left -= 1;
    if (sink.left === 0) sink.done();
  });
}

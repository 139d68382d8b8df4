import type { TailEvent } from "@/lib/messages/contract";
import { PREVIEW } from "@/lib/messages/json-text";
import { messageView } from "@/lib/messages/message-view";
import { positionsText } from "@/lib/messages/positions-text";
import type { SchemaLookup } from "@/lib/messages/schema-cache";
import type { Isolation, KafkaPort } from "@/lib/systems/kafka/port";
import type { KafkaRecord, TailBatch } from "@/lib/systems/kafka/port-records";

type Wanted = {
  topic: string;
  partitions?: readonly number[] | undefined;
  from?: ReadonlyMap<number, bigint> | undefined;
  isolation: Isolation;
};
type Systems = { kafka: Pick<KafkaPort, "tailRecords">; lookup: SchemaLookup | undefined };
type Send = (event: "records" | "failed", data: unknown) => boolean;

const BATCH_BYTES = 4 * 1024 * 1024;
/** More than this a second nobody reads: the newest are shown, the others counted. */
const MAX_PER_SECOND = 100;

/** Sends what is written to a topic until the signal aborts. What the browser is too slow to take is counted, not kept. */
export async function tailTopic(
  wanted: Wanted,
  { kafka, lookup }: Systems,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const { topic, partitions, from, isolation } = wanted;
  const request = {
    topic,
    isolation,
    maxBytes: BATCH_BYTES,
    ...(partitions ? { partitions } : {}),
    ...(from ? { from } : {}),
  };
  const allowance = rateLimit(MAX_PER_SECOND);
  let unsent = 0;
  let positionsTold = false;
  for await (const batch of kafka.tailRecords(request, signal)) {
    if (signal.aborted) return;
    if (batch.error) send("failed", { title: batch.error.message });
    // The first batch is told even when it is empty: after a break the reader goes on from its positions.
    if (positionsTold && batch.records.length === 0 && batch.gaps.length === 0 && batch.problems.length === 0) continue;
    positionsTold = true;
    const shown = newest(batch.records, allowance(batch.records.length));
    const event: TailEvent = {
      records: await Promise.all(shown.map((record) => messageView(record, PREVIEW, lookup))),
      skipped: batch.records.length - shown.length + unsent,
      positions: positionsText(batch.positions),
      gaps: gapsOf(batch),
    };
    unsent = send("records", event) ? 0 : event.skipped + shown.length;
  }
}

/** How many of `wanted` may pass now: at most `perSecond` in any second. */
export function rateLimit(perSecond: number, now: () => number = Date.now): (wanted: number) => number {
  let left = perSecond;
  let atMs = now();
  return (wanted) => {
    const nowMs = now();
    left = Math.min(perSecond, left + ((nowMs - atMs) / 1_000) * perSecond);
    atMs = nowMs;
    const granted = Math.min(wanted, Math.floor(left));
    left -= granted;
    return granted;
  };
}

const newest = (records: readonly KafkaRecord[], count: number): KafkaRecord[] =>
  count >= records.length ? [...records] : records.slice(records.length - count);

const gapsOf = ({ gaps, problems }: TailBatch): TailEvent["gaps"] => [
  ...gaps.map(({ partition, from, to }) => ({
    partition,
    from: String(from),
    to: String(to),
    reason: "deleted before it could be read",
  })),
  ...problems.map(({ partition, firstOffset, lastOffset, reason }) => ({
    partition,
    from: String(firstOffset),
    to: String(lastOffset + 1n),
    reason,
  })),
];

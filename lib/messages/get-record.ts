import { AppError } from "@/lib/app-error";
import type { RecordReply } from "@/lib/messages/contract";
import { FULL } from "@/lib/messages/json-text";
import { messageView } from "@/lib/messages/message-view";
import type { SchemaLookup } from "@/lib/messages/schema-cache";
import type { Isolation, KafkaPort } from "@/lib/systems/kafka/port";

type Wanted = { topic: string; partition: number; offset: bigint; isolation: Isolation };
type Systems = { kafka: Pick<KafkaPort, "readRecords">; lookup: SchemaLookup | undefined };

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
const MAX_RAW_BYTES = 1024 * 1024;

/** Reads one record in full. Throws `not_found` with what became of it, as far as the log tells. */
export async function getOneRecord(
  wanted: Wanted,
  { kafka, lookup }: Systems,
  signal?: AbortSignal,
): Promise<RecordReply> {
  const { topic, partition, offset, isolation } = wanted;
  const read = await kafka.readRecords({
    topic,
    partitions: [partition],
    from: { kind: "offset", offset: new Map([[partition, offset]]) },
    limit: 1,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    isolation,
    ...(signal ? { signal } : {}),
  });
  const [record] = read.records;
  const [coverage] = read.coverage;
  if (record?.offset !== offset) {
    if (coverage?.error) throw coverage.error;
    throw new AppError("not_found", `${topic} has no record at offset ${offset} of partition ${partition}.`, {
      system: "kafka",
      hint: whatBecame(offset, coverage?.begin, coverage?.end),
    });
  }
  return {
    record: await messageView(record, FULL, lookup),
    keyBytes: raw(record.key),
    valueBytes: raw(record.value),
    producerId: record.producerId < 0n ? null : String(record.producerId),
    transactional: record.transactional,
    compression: record.codec,
  };
}

function whatBecame(offset: bigint, begin = 0n, end = 0n): string {
  if (offset < begin) return `The partition begins at ${begin} now: retention has deleted it.`;
  if (offset >= end) return `The partition ends at ${end}: it is not written yet.`;
  return "It was compacted away, belongs to an aborted transaction, or marks the end of one.";
}

function raw(bytes: Buffer | null): { base64: string; truncated: boolean } | null {
  if (bytes === null) return null;
  return { base64: bytes.subarray(0, MAX_RAW_BYTES).toString("base64"), truncated: bytes.length > MAX_RAW_BYTES };
}

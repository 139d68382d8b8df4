import { CompressionTypes } from "kafkajs";
import type { KafkaJs } from "./kafkajs";
import type { ProducedRecord, RecordHeader, UnsentRecord } from "./port-records";

const ALL_IN_SYNC = -1;

/** Writes records and gives the place of each, in the order they came in. Not idempotent: a time-out may have written. */
export async function produce(
  kafka: KafkaJs,
  topic: string,
  records: readonly UnsentRecord[],
): Promise<ProducedRecord[]> {
  if (records.length === 0) return [];
  const placed: ProducedRecord[] = [];
  // One request a record set keeps the order; kafkajs tells only the first offset of each partition's batch.
  for (const record of records) {
    const [written] = await kafka.produce(`Writing to ${topic}`, (producer) =>
      producer.send({ topic, acks: ALL_IN_SYNC, compression: CompressionTypes.None, messages: [toMessage(record)] }),
    );
    placed.push({ partition: written?.partition ?? -1, offset: BigInt(written?.baseOffset ?? "-1") });
  }
  return placed;
}

const toMessage = ({ key, value, headers, partition, timestampMs }: UnsentRecord) => ({
  key,
  value,
  headers: toHeaders(headers),
  ...(partition === undefined ? {} : { partition }),
  ...(timestampMs === undefined ? {} : { timestamp: String(timestampMs) }),
});

// A header that occurs twice is a list with kafkajs. It cannot write a null header value: those become empty.
export function toHeaders(headers: readonly RecordHeader[]): Record<string, Buffer[]> {
  const byKey: Record<string, Buffer[]> = Object.create(null);
  for (const { key, value } of headers) byKey[key] = [...(byKey[key] ?? []), value ?? Buffer.alloc(0)];
  return { ...byKey };
}

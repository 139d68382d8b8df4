import { AppError } from "@/lib/app-error";
import type { Environment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import type { Sender } from "@/lib/ingest/admit-sender";
import { countIngest } from "@/lib/ingest/count-ingest";
import { readEnvelope } from "@/lib/ingest/envelope/read-envelope";
import { keepRefused } from "@/lib/ingest/keep-refused";
import { holdToLimits, type Limits } from "@/lib/ingest/limits/token-limits";
import type { Embedded } from "@/lib/ingest/media-type";
import { placeRecords, type Refusal } from "@/lib/ingest/place-records";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { chooseWriter, type SideWriter } from "@/lib/ingest/schemas/choose-writer";
import { deadLetterTopicOf, schemasOf } from "@/lib/ingest/target";
import type { BatchingProducer } from "@/lib/systems/kafka/port-producer";
import type { ProducedRecord } from "@/lib/systems/kafka/port-records";

export type IngestCall = {
  environment: Environment;
  topic: string;
  /** Of the path /partitions/{partition}. */
  partition: number | null;
  embedded: Embedded;
  text: string;
  bytes: number;
  sender: Sender;
  limits: Limits;
  requestId: string;
};
export type Offset = ProducedRecord | Refusal;
export type IngestReply = { offsets: Offset[]; keySchemaId: number | null; valueSchemaId: number | null };

const UNUSED: SideWriter = { schemaId: null, write: ({ raw }) => Buffer.from(raw) };
let keyless = Math.floor(Math.random() * 1_000);

/** One produce call: checked, written, and answered when the in-sync replicas have it. Throws RestError or AppError. */
export async function ingestRecords(call: IngestCall, producer: BatchingProducer): Promise<IngestReply> {
  const { environment, topic, embedded, sender } = call;
  const partitions = await partitionsOf(call, producer);
  const { records, keySchema, valueSchema } = readEnvelope(call.text, embedded);
  holdToLimits(sender.token, records.length, call.bytes, call.limits);
  const side = {
    ...{ topic, embedded, schemas: schemasOf(environment) },
    registering: {
      ...{ environment: environment.id, actor: sender.actor, requestId: call.requestId },
      registry: () => registryOf(environment),
    },
  };
  const has = (which: "key" | "value") => records.some((record) => record[which] !== null);
  const writers = {
    key: has("key") ? await chooseWriter({ ...side, side: "key", given: keySchema }) : UNUSED,
    value: has("value") ? await chooseWriter({ ...side, side: "value", given: valueSchema }) : UNUSED,
  };
  keyless += 1;
  const now = Date.now();
  const request = { records, writers, partition: call.partition, partitions, keyless, avro: embedded === "avro", now };
  const placed = placeRecords(request, producer);
  const good = placed.flatMap(({ record }) => (record ? [record] : []));
  const refused = placed.flatMap(({ refusal }, at) => {
    const sent = records[at];
    return refusal && sent ? [{ sent, refusal }] : [];
  });
  const [sent, kept] = await Promise.all([producer.send(topic, good), keep(refused, call, producer, now)]);
  countIngest({ environment: environment.id, topic }, { good, sent, refusals: kept.refusals, kept: kept.kept, now });
  const written = sent.values();
  const refusals = kept.refusals.values();
  const offsets = placed.map(({ record }) =>
    record ? outcome(written.next().value) : (refusals.next().value ?? LOST),
  );
  return { offsets, keySchemaId: writers.key.schemaId, valueSchemaId: writers.value.schemaId };
}

const LOST: Refusal = { code: CODES.kafka, message: "Kafka error: no outcome is known" };

async function partitionsOf({ topic, partition }: IngestCall, producer: BatchingProducer): Promise<number> {
  const partitions = await producer.partitions(topic).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found")
      throw new RestError(404, CODES.noTopic, "Topic not found.");
    throw error;
  });
  if ((partition ?? 0) >= partitions) throw new RestError(404, CODES.noPartition, "Partition not found.");
  return partitions;
}

async function keep(
  refused: Parameters<typeof keepRefused>[0],
  call: IngestCall,
  producer: BatchingProducer,
  now: number,
) {
  const plain = { refusals: refused.map(({ refusal }) => refusal), kept: 0 };
  if (refused.length === 0) return plain;
  const deadLetterTopic = await deadLetterTopicOf(call.environment.id, call.topic);
  if (deadLetterTopic === null) return plain;
  return keepRefused(refused, { topic: call.topic, deadLetterTopic, by: call.sender.actor.name, now }, producer);
}

/** A broker's refusal in Confluent's codes: 50003 for what may work later, 50002 for what will not. */
function outcome(result: ProducedRecord | AppError | undefined): Offset {
  if (result === undefined) return LOST;
  if (!(result instanceof AppError)) return result;
  if (result.code === "refused") return { code: CODES.forbidden, message: result.message };
  return { code: result.retryable ? CODES.kafkaRetriable : CODES.kafka, message: result.message };
}

import { CompressionTypes, Partitioners, type Transaction } from "kafkajs";
import { AppError } from "@/lib/app-error";
import type { ClusterView } from "./cluster";
import { CONNECT_TIMEOUT_MS, type KafkaConfig } from "./config";
import { kafkaFailure } from "./errors";
import { kafkaJsClient } from "./kafkajs";
import type { AddressedRecord, ProducedRecord, TransactionalProducer } from "./port-records";
import { toHeaders } from "./produce";
import { within } from "./wire";

const TRANSACTION_TIMEOUT_MS = 60_000;
/** Of one record batch, before compression: well below the megabyte that brokers allow by default. */
const BATCH_BYTES = 512 * 1024;
const ALL_IN_SYNC = -1;
// Until the broker has ended an earlier transaction it answers CONCURRENT_TRANSACTIONS; that may take some seconds.
const RETRY = { retries: 12, initialRetryTime: 100, maxRetryTime: 2_000 };

type Placed = AddressedRecord & { partition: number; at: number };

export async function openTransactional(
  view: ClusterView,
  config: KafkaConfig,
  transactionalId: string,
): Promise<TransactionalProducer> {
  const producer = kafkaJsClient(config, RETRY).producer({
    transactionalId,
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    transactionTimeout: TRANSACTION_TIMEOUT_MS,
  });
  const limitMs = config.requestTimeoutMs * 4 + CONNECT_TIMEOUT_MS;
  const bounded = async <T>(what: string, run: Promise<T>): Promise<T> => {
    try {
      return await within(limitMs, run);
    } catch (thrown) {
      throw kafkaFailure(thrown, what, limitMs);
    }
  };
  const begin = () => bounded("Beginning a transaction", producer.transaction());
  try {
    await bounded("Connecting to write in transactions", producer.connect());
    // kafkajs asks for the producer id, which ends what an earlier holder left open, with the first transaction only.
    await (await begin()).abort();
  } catch (error) {
    await producer.disconnect().catch(() => undefined);
    throw error;
  }
  return {
    async write(records) {
      const placed = await place(view, records);
      const transaction = await begin();
      const offsets = new Map<number, ProducedRecord>();
      try {
        for (const batch of batches(placed)) {
          for (const [at, one] of await bounded(`Writing to ${batch[0]?.topic}`, send(transaction, batch)))
            offsets.set(at, one);
        }
      } catch (error) {
        await bounded("Aborting a transaction", transaction.abort()).catch(() => undefined);
        throw error;
      }
      await bounded("Committing a transaction", transaction.commit());
      return records.map((_, at) => offsets.get(at) ?? { partition: -1, offset: -1n });
    },
    close: () => producer.disconnect().catch(() => undefined),
  };
}

// Partitions are chosen here, as the Java client chooses them by key, because kafkajs does not tell where a record went.
async function place(view: ClusterView, records: readonly AddressedRecord[]): Promise<Placed[]> {
  const topics = await view.topics([...new Set(records.map(({ topic }) => topic))]);
  const choose = Partitioners.DefaultPartitioner();
  return records.map((record, at) => {
    const found = topics.get(record.topic);
    if (!found) throw new AppError("not_found", `There is no topic ${record.topic}.`, { system: "kafka" });
    const partitionMetadata = found.partitions.map(({ index, leader, replicas, isr }) => ({
      ...{ partitionId: index, partitionErrorCode: 0, leader, replicas, isr },
    }));
    const { topic, key, value } = record;
    const partition = record.partition ?? choose({ topic, partitionMetadata, message: { key, value } });
    return { ...record, partition, at };
  });
}

/** Records of one partition, in their order, in pieces that fit into a record batch; a larger record is alone in one. */
function batches(records: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  for (const ofPartition of Map.groupBy(records, ({ topic, partition }) => `${partition} ${topic}`).values()) {
    let batch: Placed[] = [];
    let bytes = 0;
    for (const record of ofPartition) {
      const size = (record.key?.length ?? 0) + (record.value?.length ?? 0) + headerBytes(record);
      if (batch.length > 0 && bytes + size > BATCH_BYTES) {
        found.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(record);
      bytes += size;
    }
    found.push(batch);
  }
  return found;
}

const headerBytes = ({ headers }: AddressedRecord): number =>
  headers.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);

async function send(transaction: Transaction, batch: readonly Placed[]): Promise<[number, ProducedRecord][]> {
  const [first] = batch;
  if (!first) return [];
  const { topic, partition } = first;
  const messages = batch.map(({ key, value, headers, timestampMs }) => ({
    ...{ key, value, partition, headers: toHeaders(headers) },
    ...(timestampMs === undefined ? {} : { timestamp: String(timestampMs) }),
  }));
  // Compressed, since the original may have been: the broker's limit counts what travels.
  const [written] = await transaction.send({ topic, acks: ALL_IN_SYNC, compression: CompressionTypes.GZIP, messages });
  const base = BigInt(written?.baseOffset ?? "-1");
  return batch.map(({ at }, index) => [at, { partition, offset: base < 0n ? -1n : base + BigInt(index) }]);
}

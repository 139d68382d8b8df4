import { Connection, fetchV17, listOffsetsV9, metadataV12 } from "@platformatic/kafka";

export type TailedRecord = { partition: number; offset: bigint; key: Buffer | null; value: Buffer | null };

export type TopicTail = {
  /** Waits for a record written since the tail was opened that matches. Throws when the signal comes. */
  find(matches: (record: TailedRecord) => boolean, signal: AbortSignal): Promise<TailedRecord>;
  close(): Promise<void>;
};

const latest = -1n;
const readCommitted = 1;
const transactional = 0x10;
const control = 0x20;

/**
 * Follows a topic from its end by plain Fetch requests, so that no consumer group is made on the cluster. Sees committed
 * records only. Talks to the first broker alone: the demo's cluster has no other.
 */
export async function openTail(brokers: string, topic: string): Promise<TopicTail> {
  const connection = new Connection("millrace-doctor", { connectTimeout: 5_000, requestTimeout: 10_000 });
  const [host = "", port = ""] = (brokers.split(",")[0] ?? "").trim().split(":");
  await connection.connect(host, Number(port));
  const { topics } = await metadataV12.api.async(connection, [topic], false, false);
  const topicId = topics[0]?.topicId ?? "";
  const partitions = (topics[0]?.partitions ?? []).map(({ partitionIndex }) => partitionIndex);
  const positions = await ends(connection, topic, partitions);

  async function fetch(): Promise<TailedRecord[]> {
    const { responses } = await fetchV17.api.async(
      connection,
      500,
      1,
      8 << 20,
      readCommitted,
      0,
      -1,
      [
        {
          topicId,
          partitions: partitions.map((partition) => ({
            partition,
            currentLeaderEpoch: -1,
            fetchOffset: positions.get(partition) ?? 0n,
            lastFetchedEpoch: -1,
            partitionMaxBytes: 1 << 20,
          })),
        },
      ],
      [],
      "",
    );
    const records: TailedRecord[] = [];
    for (const { partitionIndex: partition, records: batches, abortedTransactions } of responses[0]?.partitions ?? []) {
      for (const batch of batches ?? []) {
        positions.set(partition, batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n);
        // Coarser than a consumer: after one abort all of that producer's records of this answer are passed over.
        const aborted = abortedTransactions?.some(({ producerId }) => producerId === batch.producerId) ?? false;
        if ((batch.attributes & control) !== 0 || ((batch.attributes & transactional) !== 0 && aborted)) continue;
        for (const { offsetDelta, key, value } of batch.records) {
          records.push({ partition, offset: batch.firstOffset + BigInt(offsetDelta), key, value });
        }
      }
    }
    return records;
  }

  async function find(matches: (record: TailedRecord) => boolean, signal: AbortSignal): Promise<TailedRecord> {
    for (;;) {
      signal.throwIfAborted();
      const found = (await fetch()).find(matches);
      if (found !== undefined) return found;
    }
  }
  return { find, close: () => connection.close() };
}

async function ends(
  connection: Connection,
  topic: string,
  partitions: readonly number[],
): Promise<Map<number, bigint>> {
  const { topics } = await listOffsetsV9.api.async(connection, -1, 0, [
    {
      name: topic,
      partitions: partitions.map((partitionIndex) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp: latest })),
    },
  ]);
  return new Map((topics[0]?.partitions ?? []).map(({ partitionIndex, offset }) => [partitionIndex, offset]));
}

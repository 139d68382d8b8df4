import { Connection, fetchV17, listOffsetsV9, metadataV12 } from "@platformatic/kafka";

export type ReadRecord = {
  partition: number;
  offset: bigint;
  timestampMs: number;
  key: Buffer | null;
  value: Buffer | null;
  headers: Map<string, Buffer>;
};

const earliest = -2n;
const latest = -1n;
const readCommitted = 1;
const control = 0x20;

/** The newest records of each partition, committed ones only, oldest first. Needs no consumer group. */
export async function readRecords(brokers: string, topic: string, perPartition = 1_000): Promise<ReadRecord[]> {
  const connection = new Connection("millrace-demo-test", { connectTimeout: 5_000, requestTimeout: 15_000 });
  const [host = "", port = ""] = brokers.split(",")[0]?.split(":") ?? [];
  await connection.connect(host, Number(port));
  try {
    const { topics } = await metadataV12.api.async(connection, [topic], false, false);
    const topicId = topics[0]?.topicId ?? "";
    const partitions = (topics[0]?.partitions ?? []).map(({ partitionIndex }) => partitionIndex);
    const [begins, ends] = await Promise.all(
      [earliest, latest].map((timestamp) => offsets(connection, topic, partitions, timestamp)),
    );
    const records: ReadRecord[] = [];
    for (const partition of partitions) {
      const end = ends?.get(partition) ?? 0n;
      const begin = begins?.get(partition) ?? 0n;
      const wanted = end - BigInt(perPartition);
      const from = wanted > begin ? wanted : begin;
      const read = await readPartition(connection, topicId, partition, from, end);
      records.push(...read.filter(({ offset }) => offset >= from));
    }
    return records;
  } finally {
    await connection.close();
  }
}

async function readPartition(connection: Connection, topicId: string, partition: number, from: bigint, end: bigint) {
  const records: ReadRecord[] = [];
  for (let next = from; next < end; ) {
    const asked = {
      partition,
      currentLeaderEpoch: -1,
      fetchOffset: next,
      lastFetchedEpoch: -1,
      partitionMaxBytes: 4 << 20,
    };
    const { responses } = await fetchV17.api.async(
      connection,
      100,
      1,
      8 << 20,
      readCommitted,
      0,
      -1,
      [{ topicId, partitions: [asked] }],
      [],
      "",
    );
    const answer = responses[0]?.partitions[0];
    const aborted = new Set(answer?.abortedTransactions?.map(({ producerId }) => producerId));
    // Nothing more is committed: an open transaction holds the rest back.
    if (answer?.records == null || answer.records.length === 0) break;
    for (const batch of answer.records) {
      next = batch.firstOffset + BigInt(batch.lastOffsetDelta) + 1n;
      if ((batch.attributes & control) !== 0 || aborted.has(batch.producerId)) continue;
      for (const { offsetDelta, timestampDelta, key, value, headers } of batch.records) {
        records.push({
          partition,
          offset: batch.firstOffset + BigInt(offsetDelta),
          timestampMs: Number(batch.firstTimestamp + timestampDelta),
          key,
          value,
          headers: new Map(headers.map(([name, bytes]) => [String(name), bytes ?? Buffer.alloc(0)])),
        });
      }
    }
  }
  return records;
}

async function offsets(connection: Connection, topic: string, partitions: readonly number[], timestamp: bigint) {
  const asked = partitions.map((partitionIndex) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp }));
  const { topics } = await listOffsetsV9.api.async(connection, -1, 0, [{ name: topic, partitions: asked }]);
  return new Map((topics[0]?.partitions ?? []).map(({ partitionIndex, offset }) => [partitionIndex, offset]));
}

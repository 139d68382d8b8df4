import { createAPI, fetchV13, fetchV15, fetchV17, type Reader } from "@platformatic/kafka";
import type { AbortedTransaction } from "./batches/committed";

/** A partition's part of a fetch, its record batches as the bytes that came. */
export type FetchedPartition = {
  partition: number;
  code: number;
  highWatermark: bigint;
  lastStableOffset: bigint;
  logStartOffset: bigint;
  aborted: AbortedTransaction[];
  bytes: Buffer;
};
export type Fetched = { code: number; topics: { topicId: string; partitions: FetchedPartition[] }[] };

const FETCH = 1;
const NOTHING = Buffer.alloc(0);

// The library's requests with a reader of our own: its own one makes an object of every record before anyone asks for it.
const withRawRecords = (version: number, createRequest: typeof fetchV17.createRequest) =>
  createAPI<Parameters<typeof fetchV17.createRequest>, Fetched>(
    FETCH,
    version,
    createRequest,
    (_correlation, _key, _version, reader) => readFetched(reader),
  );

/** Fetch by topic id: v13 is of Kafka 3.1. */
export const FETCH_APIS = [
  withRawRecords(17, fetchV17.createRequest),
  withRawRecords(15, fetchV15.createRequest),
  withRawRecords(13, fetchV13.createRequest),
];

function readFetched(reader: Reader): Fetched {
  reader.readInt32(); // throttle time
  const code = reader.readInt16();
  reader.readInt32(); // session id
  return {
    code,
    topics: reader.readArray((topic) => ({ topicId: topic.readUUID(), partitions: topic.readArray(readPartition) })),
  };
}

function readPartition(reader: Reader): FetchedPartition {
  const head = {
    partition: reader.readInt32(),
    code: reader.readInt16(),
    highWatermark: reader.readInt64(),
    lastStableOffset: reader.readInt64(),
    logStartOffset: reader.readInt64(),
  };
  const aborted =
    reader.readNullableArray((one) => ({ producerId: one.readInt64(), firstOffset: one.readInt64() })) ?? [];
  reader.readInt32(); // preferred read replica
  const size = reader.readUnsignedVarInt() - 1;
  const bytes = size > 0 ? reader.buffer.subarray(reader.position, reader.position + size).buffer : NOTHING;
  if (size > 0) reader.skip(size);
  return { ...head, aborted, bytes };
}

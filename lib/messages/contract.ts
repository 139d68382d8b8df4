import { z } from "zod";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Decoded, Header } from "@/lib/messages/decoded";

const TopicParam = z.string().min(1).max(249);
const Partition = z.coerce.number().int().min(0);
const PartitionList = z
  .string()
  .regex(/^\d{1,6}(,\d{1,6})*$/, "wants partition numbers, separated by commas")
  .transform((text) => [...new Set(text.split(",").map(Number))]);
/** Offsets by partition: "0:120,3:88". */
const Positions = z
  .string()
  .regex(/^\d{1,6}:\d{1,19}(,\d{1,6}:\d{1,19})*$/, "wants partition:offset, separated by commas")
  .transform((text) => new Map(text.split(",").map(readPosition)));

function readPosition(pair: string): [number, bigint] {
  const [partition = "0", offset = "0"] = pair.split(":");
  return [Number(partition), BigInt(offset)];
}

export const MAX_RECORDS = 500;
export const Isolation = z.enum(["read_committed", "read_uncommitted"]);

export const MessageView = z.object({
  partition: z.number().int(),
  offset: Int64,
  timestampMs: Int64,
  /** Who set the time: the producer, or the broker as it was appended. */
  timestampType: z.enum(["create", "append"]),
  key: Decoded,
  value: Decoded,
  headers: z.array(Header),
  headerCount: z.number().int(),
});
export type MessageView = z.infer<typeof MessageView>;

export const PartitionRead = z.object({
  partition: z.number().int(),
  begin: Int64,
  end: Int64,
  /** Looked at: [from, to). Null when nothing was. */
  from: Int64.nullable(),
  to: Int64.nullable(),
  stopped: z.enum(["end", "begin", "limit", "bytes", "timeout", "cancelled", "failed"]),
  problem: z.string().nullable(),
  /** Batches that could not be read; nothing in them is shown. */
  unreadable: z.array(z.object({ from: Int64, to: Int64, reason: z.string() })),
});
export type PartitionRead = z.infer<typeof PartitionRead>;

export const listRecords = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic/records",
  summary: "Records of a topic, read from the cluster without a consumer group",
  can: "messages.read",
  resource: "topic",
  params: z.object({ env: EnvParam, topic: TopicParam }),
  query: z.object({
    from: z.enum(["newest", "oldest", "offset", "time"]).default("newest"),
    /** For "offset": where to begin in every partition. */
    offset: Int64.optional(),
    /** For "time": epoch milliseconds. */
    at: Int64.optional(),
    /** A next page: for "newest" where to go back from (exclusive), for all others where to go on. */
    positions: Positions.optional(),
    partitions: PartitionList.optional(),
    limit: z.coerce.number().int().min(1).max(MAX_RECORDS).default(100),
    isolation: Isolation.default("read_committed"),
  }),
  response: z.object({
    records: z.array(MessageView),
    partitions: z.array(PartitionRead),
    /** Bytes of record batches taken from the brokers. */
    bytesRead: z.number(),
    tookMs: z.number(),
    /** `positions` of the next page; null when nothing is left that way. */
    next: z.string().nullable(),
  }),
});

const RawBytes = z.object({ base64: z.string(), truncated: z.boolean() });
export const getRecord = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic/records/:partition/:offset",
  summary: "One record in full",
  can: "messages.read",
  resource: "topic",
  params: z.object({ env: EnvParam, topic: TopicParam, partition: Partition, offset: Int64 }),
  query: z.object({ isolation: Isolation.default("read_uncommitted") }),
  response: z.object({
    record: MessageView,
    keyBytes: RawBytes.nullable(),
    valueBytes: RawBytes.nullable(),
    producerId: Int64.nullable(),
    transactional: z.boolean(),
    compression: z.string(),
  }),
});
export type RecordReply = z.infer<typeof getRecord.response>;

/** One `records` event of the tail. A `failed` event carries { title }, and the stream goes on by itself. */
export const TailEvent = z.object({
  records: z.array(MessageView),
  /** Records that came but are left out, because more came than a person can see. */
  skipped: z.number().int(),
  /** Where to go on after a break: `positions` of the next tail. */
  positions: z.string(),
  /** Offsets that were deleted, or could not be read, before they were shown. */
  gaps: z.array(z.object({ partition: z.number().int(), from: Int64, to: Int64, reason: z.string() })),
});
export type TailEvent = z.infer<typeof TailEvent>;

export const tailRecords = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/topics/:topic/records/tail",
  summary: "Records as they are written, as server-sent events",
  can: "messages.read",
  resource: "topic",
  params: z.object({ env: EnvParam, topic: TopicParam }),
  query: z.object({
    partitions: PartitionList.optional(),
    positions: Positions.optional(),
    isolation: Isolation.default("read_committed"),
  }),
  response: TailEvent,
  replies: "event-stream",
});

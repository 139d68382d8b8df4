import { z } from "zod";
import { Int64 } from "@/lib/http/endpoint";

export const TopicState = z.enum(["healthy", "degraded", "failed", "unknown"]);

/** A topic as the collector last saw it. Null is "not known", never 0. */
export const TopicSeen = z.object({
  name: z.string(),
  /** Kafka's own id: another one under the same name is another topic. */
  id: z.string(),
  internal: z.boolean(),
  partitions: z.number(),
  replication: z.number(),
  /** Partitions with a replica out of sync, fewer in sync than a write needs, or no leader. */
  underReplicated: z.number(),
  belowMinIsr: z.number(),
  offline: z.number(),
  state: TopicState,
  word: z.string(),
  /** Offsets from begin to end: compaction, markers of transactions and aborted records make it too large. */
  records: Int64.nullable(),
  /** One copy of the log, on disk and as compressed. */
  sizeBytes: Int64.nullable(),
  recordsPerSecond: z.number().nullable(),
  lastWriteAt: z.string().nullable(),
  cleanupPolicy: z.string().nullable(),
  /** -1 keeps records for ever. */
  retentionMs: Int64.nullable(),
  retentionBytes: Int64.nullable(),
});
export type TopicSeen = z.infer<typeof TopicSeen>;

export const TopicsSnapshot = z.object({ topics: z.array(TopicSeen), problems: z.array(z.string()) });
export type TopicsSnapshot = z.infer<typeof TopicsSnapshot>;

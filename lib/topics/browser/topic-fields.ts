import type { Fields } from "@/lib/list/match";
import type { TopicRow } from "@/lib/topics/contract";

/** The columns of the list of topics as its filter and sort know them, on the server and on screen. */
export const TOPIC_FIELDS = {
  name: (row) => row.name,
  state: (row) => row.word,
  rate: (row) => row.recordsPerSecond,
  records: (row) => row.records,
  size: (row) => row.sizeBytes,
  written: (row) => row.lastWriteAt,
  readers: (row) => row.readers,
  lag: (row) => row.lag,
  behind: (row) => (row.lagSeconds === null ? null : row.lagSeconds * 1_000),
  partitions: (row) => row.partitions,
  replication: (row) => row.replication,
  cleanup: (row) => row.cleanupPolicy,
  retention: (row) => row.retentionMs,
  internal: (row) => row.internal,
} as const satisfies Fields<TopicRow>;

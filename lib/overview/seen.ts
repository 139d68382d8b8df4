import type { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import type { FlowState } from "@/lib/overview/contract";
import type { Freshness } from "@/lib/snapshots/contract";
import type { SnapshotKind } from "@/lib/snapshots/kinds";
import type { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

/** What the overview needs to know of a topic. */
export type TopicSeen = {
  name: string;
  state: FlowState;
  word: string;
  recordsPerSecond: number | null;
  records: bigint | null;
  newestAtMs: number | null;
};

/** What it needs to know of a consumer group, by topic it has committed on. */
export type GroupSeen = {
  id: string;
  /** As the broker says it: Stable, Empty, … */
  word: string;
  members: number;
  /** When its committed offsets were last seen to move; null when they were not since the collector began to look. */
  movedAtMs: number | null;
  topics: { topic: string; lagRecords: bigint | null; lagMs: number | null }[];
};

/** Everything the overview is made of; a null was never collected. */
export type Seen = {
  environment: string;
  nowMs: number;
  topics: TopicSeen[] | null;
  groups: GroupSeen[] | null;
  connectors: ConnectorsSnapshot | null;
  jobs: JobsSnapshot | null;
  tables: TablesSnapshot | null;
  freshness: Partial<Record<SnapshotKind, Freshness>>;
};

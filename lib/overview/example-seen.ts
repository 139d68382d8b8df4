import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import type { GroupSeen, Seen, TopicSeen } from "@/lib/overview/seen";
import type { TableSnapshot } from "@/lib/warehouse/tables-snapshot";

// A small environment in good order, for tests: users → cdc → join with clicks → Iceberg, and one application.
export const NOW_MS = Date.parse("2026-11-23T12:00:00Z");
export const ago = (seconds: number): string => new Date(NOW_MS - seconds * 1_000).toISOString();

export const aTopic = (name: string, more: Partial<TopicSeen> = {}): TopicSeen => ({
  name,
  state: "healthy",
  word: "healthy",
  recordsPerSecond: 10,
  records: 2n ** 53n + 1n,
  newestAtMs: NOW_MS - 1_000,
  ...more,
});

export const aGroup = (id: string, topic: string, more: Partial<GroupSeen> = {}): GroupSeen => ({
  id,
  word: "Stable",
  members: 1,
  movedAtMs: null,
  topics: [{ topic, lagRecords: 0n, lagMs: 0 }],
  ...more,
});

const topicEnd = (name: string) => ({ kind: "topic" as const, name, system: "Kafka" });
export const aSource: ConnectorSnapshot = {
  cluster: "c",
  name: "shop",
  type: "source",
  class: "io.debezium.connector.postgresql.PostgresConnector",
  state: "RUNNING",
  tasks: [{ id: 0, state: "RUNNING", worker: "w", cause: null }],
  cause: null,
  why: null,
  inputs: [{ kind: "source-table", name: "shop.users", system: "Postgres shop" }],
  outputs: [topicEnd("cdc.shop.users")],
  deadLetterTopic: null,
  ownTopics: [],
  group: null,
};
export const aSink: ConnectorSnapshot = {
  ...aSource,
  name: "warehouse",
  type: "sink",
  class: "org.apache.iceberg.connect.IcebergSinkConnector",
  inputs: [topicEnd("enriched.clicks")],
  outputs: [{ kind: "warehouse-table", name: "w.clicks", system: "Iceberg" }],
  ownTopics: ["control-iceberg"],
  group: "connect-warehouse",
};
export const aJob: JobSnapshot = {
  id: "1",
  name: "enrich-clicks",
  state: "RUNNING",
  startedAt: ago(3_600),
  endedAt: null,
  durationMs: 3_600_000,
  restarts: 0,
  checkpoint: { at: ago(4), durationMs: 20, sizeBytes: "10" },
  failedCheckpoints: 0,
  failure: null,
  inputs: [
    { kind: "topic", name: "clicks", recordsPerSecond: 20 },
    { kind: "topic", name: "cdc_shop_users", recordsPerSecond: 1 },
  ],
  outputs: [{ kind: "topic", name: "enriched_clicks", recordsPerSecond: 20 }],
};
export const aTable: TableSnapshot = {
  namespace: "w",
  name: "clicks",
  formatVersion: 2,
  committedAt: ago(6),
  snapshotId: "9007199254740993",
  operation: "append",
  records: "9007199254740993",
  sizeBytes: "100",
  dataFiles: "1",
  deleteFiles: "0",
  snapshots: 1,
  columns: [],
  problem: null,
};

const freshness = { at: ago(2), version: "1", intervalMs: 5_000, tookMs: 50, failingSince: null, problem: null };

/** Everything in good order; `more` is what is otherwise. */
export const exampleSeen = (more: Partial<Seen> = {}): Seen => ({
  environment: "prod",
  nowMs: NOW_MS,
  topics: ["clicks", "cdc.shop.users", "enriched.clicks", "control-iceberg"].map((name) => aTopic(name)),
  groups: [
    aGroup("flink-enrich-clicks", "clicks", {
      members: 0,
      word: "Empty",
      topics: [{ topic: "clicks", lagRecords: 7n, lagMs: 300 }],
    }),
    aGroup("connect-warehouse", "enriched.clicks", {
      topics: [{ topic: "enriched.clicks", lagRecords: 3n, lagMs: 2_000 }],
    }),
    aGroup("cg-control-1", "control-iceberg", { members: 0, word: "Empty" }),
    aGroup("dashboard", "enriched.clicks"),
  ],
  connectors: { clusters: [{ name: "c", version: "4" }], silent: [], connectors: [aSource, aSink] },
  jobs: { version: "2", taskManagers: 1, slotsTotal: 4, slotsAvailable: 3, jobs: [aJob] },
  tables: { tables: [aTable] },
  freshness: { topics: freshness, groups: freshness, connectors: freshness, jobs: freshness, tables: freshness },
  ...more,
});

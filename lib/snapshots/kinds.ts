/** What the collector keeps of an environment, one document each. */
export const SNAPSHOT_KINDS = [
  "topics",
  "groups",
  "brokers",
  "registry",
  "connectors",
  "jobs",
  "tables",
  "deadletters",
  "fields",
] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

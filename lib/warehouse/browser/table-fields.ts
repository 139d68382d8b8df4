import type { Fields } from "@/lib/list/match";
import type { TableRow } from "@/lib/warehouse/contract";

/** The columns of the list of tables as its filter and sort know them, on the server and on screen. */
export const TABLE_FIELDS = {
  name: (row) => row.name,
  state: (row) => row.state,
  rows: (row) => row.records,
  size: (row) => row.sizeBytes,
  files: (row) => row.dataFiles,
  deletes: (row) => row.deleteFiles,
  committed: (row) => row.committedAt,
  behind: (row) => row.behindMs,
  mode: (row) => row.mode,
  writer: (row) => row.writers.map(({ name }) => name),
  topics: (row) => row.topics.map(({ name }) => name),
  system: (row) => row.system,
  format: (row) => row.formatVersion,
  snapshots: (row) => row.snapshots,
  operation: (row) => row.operation,
} as const satisfies Fields<TableRow>;

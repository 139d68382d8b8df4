import type { Difference, FilesRead } from "@/lib/systems/iceberg/port-files";
import type { ReadBounds, RowChoice, RowCount, RowsRead } from "@/lib/systems/iceberg/port-rows";
import type { TableSchema } from "@/lib/systems/iceberg/schema";

/** A table's name: its namespace ("warehouse", or "a.b") and its own. */
export type TableId = { namespace: string; name: string };

export type Snapshot = {
  id: bigint;
  parentId: bigint | null;
  /** 0 in tables of format 1. */
  sequence: bigint;
  atMs: number;
  manifestList: string | null;
  /** Only in old tables of format 1, in place of the list. */
  manifests: string[];
  schemaId: number | null;
  /** append, overwrite, replace or delete; null in tables of format 1. */
  operation: string | null;
  /** As the writer counted; null where it did not say. */
  addedRecords: bigint | null;
  deletedRecords: bigint | null;
  /** Rows in data files: rows that delete files take away are among them. */
  totalRecords: bigint | null;
  totalBytes: bigint | null;
  totalDataFiles: bigint | null;
  totalDeleteFiles: bigint | null;
  totalEqualityDeletes: bigint | null;
  totalPositionDeletes: bigint | null;
  summary: Record<string, string>;
};

export type Column = { id: number; name: string; type: string; required: boolean; doc: string | null };
export type PartitionSpec = {
  id: number;
  fields: { id: number; sourceId: number; name: string; transform: string }[];
};

export type Table = {
  id: TableId;
  uuid: string;
  formatVersion: number;
  location: string;
  metadataLocation: string;
  lastUpdatedAtMs: number;
  columns: Column[];
  schemas: TableSchema[];
  schemaId: number;
  /** Names of the columns that identify a row; empty for append-only tables. */
  identifier: string[];
  partitioning: string[];
  specs: PartitionSpec[];
  specId: number;
  current: Snapshot | null;
  snapshots: Snapshot[];
  /** Which snapshot was the current one since when, oldest first. */
  history: { snapshotId: bigint; atMs: number }[];
  refs: { name: string; type: string; snapshotId: bigint }[];
  properties: Record<string, string>;
};

/** What the console needs of an Iceberg catalog and its warehouse. Everything throws AppError. */
export type IcebergPort = {
  tables(): Promise<TableId[]>;
  table(id: TableId): Promise<Table>;
  /** The live files of a snapshot, at most about `most`. */
  files(table: Table, snapshot: Snapshot, most: number): Promise<FilesRead>;
  /** Which files two snapshots do not share. */
  difference(table: Table, from: Snapshot, to: Snapshot): Promise<Difference>;
  /** Rows of a snapshot as the format defines them, newest files first, within bounds. */
  rows(table: Table, snapshot: Snapshot, bounds: ReadBounds, choice?: RowChoice): Promise<RowsRead>;
  /** How many rows a snapshot has, deletes applied, within bounds. */
  count(table: Table, snapshot: Snapshot, bounds: ReadBounds): Promise<RowCount>;
};

/** A table's name: its namespace ("warehouse", or "a.b") and its own. */
export type TableId = { namespace: string; name: string };

export type Snapshot = {
  id: bigint;
  parentId: bigint | null;
  atMs: number;
  /** append, overwrite, replace or delete; null in tables of format 1. */
  operation: string | null;
  /** As the writer counted; null where it did not say. */
  addedRecords: bigint | null;
  deletedRecords: bigint | null;
  totalRecords: bigint | null;
  totalBytes: bigint | null;
  totalDataFiles: bigint | null;
  totalDeleteFiles: bigint | null;
  summary: Record<string, string>;
};

export type Column = { id: number; name: string; type: string; required: boolean; doc: string | null };

export type Table = {
  id: TableId;
  uuid: string;
  formatVersion: number;
  location: string;
  metadataLocation: string;
  lastUpdatedAtMs: number;
  columns: Column[];
  /** Names of the columns that identify a row; empty for append-only tables. */
  identifier: string[];
  partitioning: string[];
  current: Snapshot | null;
  snapshots: Snapshot[];
  properties: Record<string, string>;
};

/** What the console needs of an Iceberg catalog and its warehouse. Everything throws AppError. */
export type IcebergPort = {
  tables(): Promise<TableId[]>;
  table(id: TableId): Promise<Table>;
};

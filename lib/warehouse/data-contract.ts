import { z } from "zod";
import { endpoint, Int64 } from "@/lib/http/endpoint";
import { TableParams } from "@/lib/warehouse/contract";

const SnapshotId = z.string().regex(/^\d{1,19}$/, "wants a snapshot's id");
const When = z.object({
  /** The state of this snapshot. */
  snapshot: SnapshotId.optional(),
  /** The state that was current at this time, ISO or epoch ms. Without both: now. */
  at: z.string().max(40).optional(),
});
const base = { method: "GET", can: "warehouse.read", resource: "table", params: TableParams } as const;

export const SnapshotView = z.object({
  id: Int64,
  parentId: Int64.nullable(),
  sequence: Int64,
  at: z.string(),
  operation: z.string().nullable(),
  addedRecords: Int64.nullable(),
  deletedRecords: Int64.nullable(),
  /** Deletes by key and by position that it brought. */
  addedDeletes: Int64.nullable(),
  addedFiles: Int64.nullable(),
  removedFiles: Int64.nullable(),
  totalRecords: Int64.nullable(),
  totalBytes: Int64.nullable(),
  totalDataFiles: Int64.nullable(),
  totalDeleteFiles: Int64.nullable(),
  completeTo: z.string().nullable(),
  /** From the newest record that was surely in to the commit. */
  behindMs: z.number().nullable(),
  writer: z.object({ kind: z.enum(["connector", "job", "engine"]), name: z.string() }).nullable(),
  refs: z.array(z.string()),
  schemaId: z.number().nullable(),
  summary: z.array(z.tuple([z.string(), z.string()])),
});
export type SnapshotView = z.infer<typeof SnapshotView>;
export const listSnapshots = endpoint({
  ...base,
  path: "/api/v1/environments/:env/tables/:table/snapshots",
  summary: "Snapshots of an Iceberg table, newest first, read from its metadata now",
  response: z.object({ at: z.string(), snapshots: z.array(SnapshotView), total: z.number() }),
});

export const FileView = z.object({
  content: z.enum(["data", "position-deletes", "equality-deletes"]),
  /** Below the table's location where it lies there. */
  path: z.string(),
  format: z.string(),
  partition: z.string(),
  rows: Int64,
  sizeBytes: Int64,
  sequence: Int64,
  addedBy: Int64.nullable(),
  /** Names of the columns that an equality delete is by. */
  by: z.array(z.string()),
});
export type FileView = z.infer<typeof FileView>;
export const PartitionView = z.object({
  partition: z.string(),
  dataFiles: z.number(),
  deleteFiles: z.number(),
  rows: Int64,
  sizeBytes: Int64,
  smallFiles: z.number(),
});
export type PartitionView = z.infer<typeof PartitionView>;
export const listFiles = endpoint({
  ...base,
  path: "/api/v1/environments/:env/tables/:table/files",
  summary: "Data and delete files of a snapshot with sums by partition, read from its manifests now, up to a bound",
  query: When,
  response: z.object({
    snapshot: Int64.nullable(),
    files: z.array(FileView),
    /** Live files by the manifest list; null where it does not count them. */
    total: z.number().nullable(),
    manifests: z.number(),
    manifestsRead: z.number(),
    partitions: z.array(PartitionView),
    /** Data files below this are worth compacting: three quarters of the table's target, as Iceberg's own compaction has it. */
    smallBelowBytes: Int64,
    smallFiles: z.number(),
    dataFiles: z.number(),
  }),
});

export const RowView = z.object({
  cells: z.array(z.string().nullable()),
  /** Cells whose text is cut. */
  cut: z.array(z.number()),
  file: z.string(),
  position: z.number(),
});
export type RowView = z.infer<typeof RowView>;
export const RowSample = z.object({
  columns: z.array(z.object({ id: z.number(), name: z.string(), type: z.string() })),
  moreColumns: z.number(),
  rows: z.array(RowView),
  filesRead: z.number(),
  files: z.number().nullable(),
  rowsLooked: Int64,
  rowsDeleted: Int64,
  rowsStored: Int64.nullable(),
  bytesRead: z.number(),
  stopped: z.enum(["rows", "bytes", "text", "time"]).nullable(),
});
export type RowSample = z.infer<typeof RowSample>;
export const listRows = endpoint({
  ...base,
  path: "/api/v1/environments/:env/tables/:table/rows",
  summary:
    "Rows of an Iceberg table now, at a snapshot or at a time, deletes applied, newest files first, within bounds",
  query: When.extend({
    /** Names of columns with commas between; without it the first 64. */
    columns: z.string().max(4_000).optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  response: z.object({ snapshot: Int64.nullable(), snapshotAt: z.string().nullable(), sample: RowSample.nullable() }),
});
export const countTableRows = endpoint({
  ...base,
  path: "/api/v1/environments/:env/tables/:table/count",
  summary: "How many rows an Iceberg table has at a snapshot, deletes applied; null when counting would go too far",
  query: When,
  response: z.object({
    snapshot: Int64.nullable(),
    rows: Int64.nullable(),
    rowsStored: Int64.nullable(),
    from: z.enum(["manifests", "files"]),
    stopped: z.enum(["rows", "bytes", "text", "time"]).nullable(),
  }),
});

const Sum = z.object({ files: z.number(), rows: Int64, sizeBytes: Int64 });
export const compareSnapshots = endpoint({
  ...base,
  path: "/api/v1/environments/:env/tables/:table/difference",
  summary: "What changed between two snapshots: files and rows counted from manifests, with samples of the rows",
  query: z.object({ from: SnapshotId, to: SnapshotId }),
  response: z.object({
    from: SnapshotView,
    to: SnapshotView,
    /** Operations of the snapshots after `from` up to `to`, oldest first; null when `from` is not among its ancestors. */
    between: z.array(z.string()).nullable(),
    /** False when not all manifests that differ were read: then the sums are at least these. */
    complete: z.boolean(),
    added: Sum,
    removed: Sum,
    addedDeletes: Sum,
    removedDeletes: Sum,
    addedRows: RowSample,
    /** Rows of files that are gone, and rows that new delete files take away. */
    deletedRows: RowSample,
  }),
});

import { z } from "zod";
import { Int64 } from "@/lib/http/endpoint";

export const TableSnapshot = z.object({
  namespace: z.string(),
  name: z.string(),
  formatVersion: z.number(),
  /** The newest commit that added or removed data; maintenance that rewrites files is not one. */
  committedAt: z.string().nullable(),
  snapshotId: Int64.nullable(),
  operation: z.string().nullable(),
  records: Int64.nullable(),
  sizeBytes: Int64.nullable(),
  dataFiles: Int64.nullable(),
  deleteFiles: Int64.nullable(),
  snapshots: z.number(),
  /** Rows that delete files are for; they may still be among `records`. Absent in documents of before. */
  deletes: Int64.nullable().optional(),
  mode: z.enum(["append", "upsert", "overwrite"]).nullable().optional(),
  /** All records up to this time are in, as the newest writer that says so wrote it (ISO). */
  completeTo: z.string().nullable().optional(),
  columns: z.array(z.object({ name: z.string(), type: z.string(), required: z.boolean() })),
  /** Why the table could not be read; then the figures are null. */
  problem: z.string().nullable(),
});
export type TableSnapshot = z.infer<typeof TableSnapshot>;

/** The document of kind "tables". */
export const TablesSnapshot = z.object({ tables: z.array(TableSnapshot) });
export type TablesSnapshot = z.infer<typeof TablesSnapshot>;

import { z } from "zod";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Problem } from "@/lib/http/problem";
import { ListQuery } from "@/lib/list/list-query";
import { FlowState, Hop } from "@/lib/overview/contract";
import { Freshness } from "@/lib/snapshots/contract";

export const TableParams = z.object({ env: EnvParam, table: z.string().min(1).max(700) });

/** Something that a table's data comes through. */
export const Feeder = z.object({
  kind: z.enum(["source-table", "topic", "connector", "job", "application", "group"]),
  name: z.string(),
  system: z.string(),
  state: FlowState,
  word: z.string(),
  href: z.string().nullable(),
});
export type Feeder = z.infer<typeof Feeder>;

export const TableRow = z.object({
  /** With its namespace; unique together with the system. */
  name: z.string(),
  /** "Iceberg", or the database of a connector's target, "Postgres shop". */
  system: z.string(),
  state: FlowState,
  /** Rows in data files; `deletes` of them or fewer are gone. */
  records: Int64.nullable(),
  deletes: Int64.nullable(),
  sizeBytes: Int64.nullable(),
  dataFiles: Int64.nullable(),
  deleteFiles: Int64.nullable(),
  snapshots: z.number().nullable(),
  formatVersion: z.number().nullable(),
  mode: z.enum(["append", "upsert", "overwrite"]).nullable(),
  committedAt: z.string().nullable(),
  operation: z.string().nullable(),
  ageMs: z.number().nullable(),
  /** How long before its newest commit the last record was made that is surely in; null where no writer says it. */
  behindMs: z.number().nullable(),
  completeTo: z.string().nullable(),
  hops: z.array(Hop),
  writers: z.array(Feeder),
  topics: z.array(Feeder),
  /** Why its figures are not known. */
  problem: z.string().nullable(),
});
export type TableRow = z.infer<typeof TableRow>;

export const listTables = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/tables",
  summary: "Warehouse tables with figures, freshness and what feeds them, from the snapshots; all, or a filtered page",
  can: "warehouse.read",
  params: z.object({ env: EnvParam }),
  query: ListQuery,
  response: z.object({
    freshness: Freshness,
    tables: z.array(TableRow).nullable(),
    total: z.number(),
    matched: z.number(),
  }),
});

export const ColumnView = z.object({
  id: z.number(),
  /** The way to it through structs, lists and maps. */
  path: z.string(),
  type: z.string(),
  required: z.boolean(),
  /** Its place in the key that identifies a row. */
  identifier: z.boolean(),
  doc: z.string().nullable(),
});
export type ColumnView = z.infer<typeof ColumnView>;

export const TableDetail = z.object({
  uuid: z.string(),
  location: z.string(),
  metadataLocation: z.string(),
  formatVersion: z.number(),
  lastUpdatedAt: z.string(),
  columns: z.array(ColumnView),
  schemas: z.number(),
  partitioning: z.array(z.object({ spec: z.number(), current: z.boolean(), fields: z.array(z.string()) })),
  properties: z.array(z.object({ name: z.string(), value: z.string() })),
  refs: z.array(z.object({ name: z.string(), type: z.string(), snapshotId: Int64 })),
  snapshotId: Int64.nullable(),
  snapshots: z.number(),
});
export type TableDetail = z.infer<typeof TableDetail>;

export const getTable = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/tables/:table",
  summary: "A warehouse table: its metadata, read now, with figures, freshness by hop and what feeds it from snapshots",
  can: "warehouse.read",
  resource: "table",
  params: TableParams,
  query: z.object({ system: z.string().max(200).default("Iceberg") }),
  response: z.object({
    at: z.string(),
    freshness: Freshness,
    /** Null before the collector has seen it. */
    row: TableRow.nullable(),
    feeders: z.array(Feeder),
    detail: TableDetail.nullable(),
    /** Why the metadata could not be read. */
    problem: Problem.nullable(),
  }),
});

import { z } from "zod";
import { EnvParam, endpoint, Int64 } from "@/lib/http/endpoint";
import { Freshness } from "@/lib/snapshots/contract";

/** The words of components/ui/state-mark. */
export const FlowState = z.enum(["healthy", "unknown", "progress", "degraded", "stale", "failed"]);
export type FlowState = z.infer<typeof FlowState>;

/** Something a person has to look at. `href` is the place where it is seen best and mended. */
export const Attention = z.object({
  /** Stable while the trouble lasts. */
  id: z.string(),
  kind: z.enum(["system", "connector", "job", "group", "dead-letters", "topic", "table"]),
  state: z.enum(["failed", "degraded", "stale"]),
  /** One sentence: what is wrong with what. */
  title: z.string(),
  /** The cause in the system's own words, when it gave one. */
  detail: z.string().nullable(),
  since: z.string().nullable(),
  action: z.object({ label: z.string(), href: z.string() }),
});
export type Attention = z.infer<typeof Attention>;

export const FLOW_KINDS = ["source-table", "topic", "connector", "job", "application", "warehouse-table"] as const;
export const FlowNode = z.object({
  id: z.string(),
  kind: z.enum(FLOW_KINDS),
  name: z.string(),
  /** What it is part of: "Postgres shop", "Debezium PostgresConnector", "Flink", "Iceberg". */
  system: z.string(),
  /** Position from left to right, from 0: the longest way from any source. */
  column: z.number().int(),
  state: FlowState,
  /** The system's own word for the state: RUNNING, Stable, FAILED. */
  word: z.string(),
  /** Records a second in (topic, table) or through (connector, job, application); null when not known. */
  recordsPerSecond: z.number().nullable(),
  /** Records it holds (topic, table); null when not known. */
  records: Int64.nullable(),
  /** How long ago the newest record came (topic) or was committed (table). */
  newestAgeMs: z.number().nullable(),
  /** Dead letters land here. */
  deadLetters: z.boolean(),
  href: z.string().nullable(),
});
export type FlowNode = z.infer<typeof FlowNode>;

export const FlowEdge = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  recordsPerSecond: z.number().nullable(),
  /** Where `to` reads through a consumer group. */
  lagRecords: Int64.nullable(),
  lagMs: z.number().nullable(),
  state: FlowState,
});
export type FlowEdge = z.infer<typeof FlowEdge>;

/**
 * One step of the way to a table. Its age means: of a topic, since its newest record; of a connector or job, how far
 * behind it reads; of the table, since its newest commit. The worst step is where to look.
 */
export const Hop = z.object({
  name: z.string(),
  kind: z.enum(FLOW_KINDS),
  ageMs: z.number().nullable(),
  state: FlowState,
});

export const TableFreshness = z.object({
  id: z.string(),
  name: z.string(),
  /** "Iceberg", "Postgres". */
  system: z.string(),
  state: FlowState,
  /** When the newest data was committed; null when never seen. */
  committedAt: z.string().nullable(),
  ageMs: z.number().nullable(),
  operation: z.string().nullable(),
  records: Int64.nullable(),
  sizeBytes: Int64.nullable(),
  hops: z.array(Hop),
  href: z.string().nullable(),
});
export type TableFreshness = z.infer<typeof TableFreshness>;

/** A system of the environment as the collector last met it. */
export const SystemState = z.object({
  kind: z.string(),
  name: z.string(),
  state: FlowState,
  detail: z.string(),
  freshness: Freshness,
});
export type SystemState = z.infer<typeof SystemState>;

export const Overview = z.object({
  state: FlowState,
  /** One sentence: is it flowing, how stale, what is broken. */
  sentence: z.string(),
  /** The oldest of the snapshots this was made from; null before the first. */
  at: z.string().nullable(),
  attention: z.array(Attention),
  flow: z.object({
    nodes: z.array(FlowNode),
    edges: z.array(FlowEdge),
    /** Topics that no connector, job or application here reads or writes and that are left out for their number. */
    hiddenTopics: z.number().int(),
  }),
  tables: z.array(TableFreshness),
  systems: z.array(SystemState),
});
export type Overview = z.infer<typeof Overview>;

export const getOverview = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/overview",
  summary: "State of an environment: one sentence, what needs attention, the flow map, freshness of tables",
  can: "overview.read",
  params: z.object({ env: EnvParam }),
  response: Overview,
});

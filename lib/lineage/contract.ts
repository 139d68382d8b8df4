import { z } from "zod";
import { EnvParam, endpoint } from "@/lib/http/endpoint";
import { FLOW_KINDS, FlowEdge, FlowNode } from "@/lib/overview/contract";

/** `dataset` is one that only OpenLineage events tell of. */
export const LINEAGE_KINDS = [...FLOW_KINDS, "dataset"] as const;

/**
 * How sure it is: `declared` by somebody (a configuration, a pipeline, a JobEvent), `derived` by rule from configurations
 * and schemas, `inferred` from names alike, `observed` while it ran.
 */
export const Confidence = z.enum(["declared", "derived", "inferred", "observed"]);

export const LineageNode = FlowNode.omit({ column: true, kind: true }).extend({
  kind: z.enum(LINEAGE_KINDS),
  /** Edges away from the thing in the centre, against the flow below 0; the longest way from a source without a centre. */
  step: z.number().int(),
  /** As OpenLineage names it. */
  namespace: z.string(),
  qualifiedName: z.string(),
  /** Neighbours that are not drawn. */
  more: z.number().int(),
});
export type LineageNode = z.infer<typeof LineageNode>;

export const LineageEdge = FlowEdge.extend({ confidence: Confidence });
export type LineageEdge = z.infer<typeof LineageEdge>;

export const LineageName = z.object({
  id: z.string(),
  kind: z.enum(LINEAGE_KINDS),
  name: z.string(),
  system: z.string(),
});
export type LineageName = z.infer<typeof LineageName>;

const NodeId = z.string().min(1).max(1_000);
const Env = z.object({ env: EnvParam });

export const STEPS = ["1", "2", "3", "all"] as const;
export type Steps = (typeof STEPS)[number];

export const LineageView = z.object({
  /** The oldest of the snapshots that this was made from; null before the first. */
  at: z.string().nullable(),
  /** The thing in the centre; null when none was asked for or there is none of that id (any more). */
  centre: z.string().nullable(),
  nodes: z.array(LineageNode),
  edges: z.array(LineageEdge),
  /** Things on the way that are not drawn, for their number. */
  leftOut: z.number().int(),
  /** Things of the environment, and those of them that are tied to something. */
  total: z.number().int(),
  tied: z.number().int(),
  /** Without a centre: where one may begin. */
  suggestions: z.array(LineageName),
});
export type LineageView = z.infer<typeof LineageView>;

export const getLineage = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/lineage",
  summary:
    "What a thing comes from and goes to, by step, with state, rate and lag; without a thing the environment, folded",
  can: "lineage.read",
  params: Env,
  query: z.object({ node: NodeId.optional(), steps: z.enum(STEPS).default("2") }),
  response: LineageView,
});

export const searchLineage = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/lineage/search",
  summary: "Things of the lineage graph by a part of their name",
  can: "lineage.read",
  params: Env,
  query: z.object({ q: z.string().max(400) }),
  response: z.object({ found: z.array(LineageName), more: z.number().int() }),
});

const ColumnRef = z.object({ node: z.string(), column: z.string() });
export const ColumnStep = z.object({
  from: ColumnRef,
  to: ColumnRef,
  via: z.string(),
  /** IDENTITY, TRANSFORMATION, AGGREGATION … as in OpenLineage's columnLineage. */
  kind: z.string(),
  masked: z.boolean(),
  confidence: Confidence,
});
export type ColumnStep = z.infer<typeof ColumnStep>;
export const UnknownHop = z.object({ from: z.string(), to: z.string(), via: z.string(), why: z.string() });

export const ColumnTrace = z.object({
  /** Steps towards the sources, and towards what is fed, nearest first. */
  up: z.array(ColumnStep),
  down: z.array(ColumnStep),
  /** Where the way goes on without its columns being known. */
  unknown: z.array(UnknownHop),
  /** Everything that is named above. */
  names: z.array(LineageName),
});
export type ColumnTrace = z.infer<typeof ColumnTrace>;

export const getColumns = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/lineage/columns",
  summary: "Columns of a dataset; with a column, where it comes from and goes to, as far as that is known",
  can: "lineage.read",
  params: Env,
  query: z.object({ node: NodeId, column: z.string().max(1_000).optional() }),
  response: z.object({
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    /** Why there are none. */
    why: z.string().nullable(),
    trace: ColumnTrace.nullable(),
  }),
});

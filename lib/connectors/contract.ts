import { z } from "zod";
import { ConnectorSnapshot, EndSnapshot } from "@/lib/connectors/connectors-snapshot";
import { EnvParam, endpoint } from "@/lib/http/endpoint";
import { Freshness } from "@/lib/snapshots/contract";

const Params = z.object({ env: EnvParam, connector: z.string().min(1).max(1_000) });
/** Which of the environment's Connect clusters; left out where only one has a connector of the name. */
const OfCluster = z.object({ cluster: z.string().max(60).optional() });

export const ConnectorRow = ConnectorSnapshot.extend({
  tasksRunning: z.number(),
  tasksFailed: z.number(),
});
export type ConnectorRow = z.infer<typeof ConnectorRow>;

export const listConnectors = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/connectors",
  summary: "Connectors with their state, tasks and last cause, from the snapshot",
  can: "connectors.read",
  params: z.object({ env: EnvParam }),
  response: z.object({
    freshness: Freshness,
    /** Null before they were first collected. */
    connectors: z.array(ConnectorRow).nullable(),
    /** The Connect clusters of the environment; empty where it has none. */
    clusters: z.array(z.string()),
    /** Clusters that did not answer, while others did. */
    problems: z.array(z.string()),
  }),
});

export const Failure = z.object({
  /** One sentence in plain words. */
  why: z.string(),
  /** The chain of exceptions, the innermost first, as "class: message". */
  causes: z.array(z.string()),
  trace: z.string(),
});
export type Failure = z.infer<typeof Failure>;
export const TaskView = z.object({
  id: z.number(),
  state: z.string(),
  worker: z.string(),
  failure: Failure.nullable(),
});
export type TaskView = z.infer<typeof TaskView>;

export const ConfigEntry = z.object({
  name: z.string(),
  /** Secrets read as a mask. */
  value: z.string(),
  /** What it is without a value; null where the plug-in has none or does not declare the setting. */
  defaultValue: z.string().nullable(),
  documentation: z.string().nullable(),
  group: z.string().nullable(),
  importance: z.string().nullable(),
  type: z.string().nullable(),
});
export type ConfigEntry = z.infer<typeof ConfigEntry>;

/** What a setting means for the data: `attention` where records can get lost or be seen twice. */
export const Guarantee = z.object({ label: z.string(), text: z.string(), attention: z.boolean() });
export type Guarantee = z.infer<typeof Guarantee>;

export const getConnector = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/connectors/:connector",
  summary: "A connector's state, tasks with the chain of causes, topics and configuration, asked now",
  can: "connectors.read",
  resource: "connector",
  params: Params,
  query: OfCluster,
  response: z.object({
    at: z.string(),
    cluster: z.string(),
    name: z.string(),
    type: z.string(),
    class: z.string(),
    /** The connector's own state; the tasks have theirs. */
    state: z.string(),
    worker: z.string(),
    failure: Failure.nullable(),
    tasks: z.array(TaskView),
    /** Used since it started or they were reset; null when Connect does not say. */
    topics: z.array(z.string()).nullable(),
    inputs: z.array(EndSnapshot),
    outputs: z.array(EndSnapshot),
    deadLetterTopic: z.string().nullable(),
    /** The consumer group a sink reads with. */
    group: z.string().nullable(),
    guarantees: z.array(Guarantee),
    config: z.array(ConfigEntry),
    problems: z.array(z.string()),
  }),
});
export type ConnectorView = z.infer<(typeof getConnector)["response"]>;

export const OffsetRow = z.object({
  /** JSON of the connector's own making, every digit of it. */
  partition: z.string(),
  /** Null: none is kept. */
  offset: z.string().nullable(),
  /** A partition of Kafka, for a sink. */
  kafka: z.object({ topic: z.string(), partition: z.number() }).nullable(),
});
export type OffsetRow = z.infer<typeof OffsetRow>;

export const listConnectorOffsets = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/connectors/:connector/offsets",
  summary: "How far a connector has come in its source, asked now",
  can: "connectors.read",
  resource: "connector",
  params: Params,
  query: OfCluster,
  response: z.object({ at: z.string(), offsets: z.array(OffsetRow) }),
});

export const PluginView = z.object({
  cluster: z.string(),
  class: z.string(),
  type: z.enum(["source", "sink"]),
  version: z.string(),
});
export type PluginView = z.infer<typeof PluginView>;
export const listPlugins = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/connector-plugins",
  summary: "Connector plug-ins that are installed on the Connect clusters, asked now",
  can: "connectors.read",
  params: z.object({ env: EnvParam }),
  response: z.object({ plugins: z.array(PluginView), problems: z.array(z.string()) }),
});

import { z } from "zod";
import { WritePlan } from "@/lib/audit/write-plan";
import { EnvParam, endpoint } from "@/lib/http/endpoint";

const Params = z.object({ env: EnvParam, connector: z.string().min(1).max(1_000) });
const OfCluster = z.object({ cluster: z.string().max(60).optional() });
/** Settings by name, as text. A secret that reads as a mask stays what it is. */
export const ConnectorConfig = z.record(z.string().min(1).max(500), z.string().max(200_000));
export type ConnectorConfig = z.infer<typeof ConnectorConfig>;

export const CheckedField = z.object({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  group: z.string().nullable(),
  order: z.number(),
  width: z.string(),
  importance: z.enum(["HIGH", "MEDIUM", "LOW"]),
  required: z.boolean(),
  documentation: z.string(),
  defaultValue: z.string().nullable(),
  dependents: z.array(z.string()),
  recommended: z.array(z.string()),
  errors: z.array(z.string()),
  visible: z.boolean(),
  secret: z.boolean(),
});
export type CheckedField = z.infer<typeof CheckedField>;
export const validateConnector = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/connector-plugins/validate",
  summary: "What the worker says of a configuration, setting by setting; changes nothing",
  can: "connectors.configure",
  params: z.object({ env: EnvParam }),
  query: OfCluster,
  body: z.object({
    class: z.string().min(1).max(500),
    config: ConnectorConfig,
    /** The connector that is edited: its secrets stand behind the masks. */
    connector: z.string().max(1_000).optional(),
  }),
  response: z.object({
    groups: z.array(z.string()),
    fields: z.array(CheckedField),
    errorCount: z.number(),
    /** What of it the console refuses to send, and why; the worker has then seen nothing of it. */
    refused: z.array(z.string()),
  }),
});

export const StartState = z.enum(["RUNNING", "PAUSED", "STOPPED"]);
export type StartState = z.infer<typeof StartState>;
export const createConnector = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/connectors",
  summary: "Create a connector, or preview it",
  can: "connectors.configure",
  params: z.object({ env: EnvParam }),
  query: OfCluster,
  body: z.object({
    name: z.string().min(1).max(1_000),
    config: ConnectorConfig,
    state: StartState.default("RUNNING"),
    dryRun: z.boolean(),
  }),
  response: WritePlan,
});
export const configureConnector = endpoint({
  method: "PUT",
  path: "/api/v1/environments/:env/connectors/:connector/config",
  summary: "Replace a connector's configuration, or preview it; its tasks start again",
  can: "connectors.configure",
  resource: "connector",
  params: Params,
  query: OfCluster,
  body: z.object({ config: ConnectorConfig, dryRun: z.boolean() }),
  /** `undo` is the former configuration; null where a secret was changed, for that is kept nowhere. */
  response: WritePlan.extend({ undo: ConnectorConfig.nullable() }),
});

export const ConnectorAction = z.enum(["pause", "resume", "stop", "restart", "restart-failed"]);
export type ConnectorAction = z.infer<typeof ConnectorAction>;
export const operateConnector = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/connectors/:connector/actions",
  summary: "Pause, resume, stop or restart a connector, or preview it",
  can: "connectors.operate",
  resource: "connector",
  params: Params,
  query: OfCluster,
  body: z.object({ action: ConnectorAction, dryRun: z.boolean() }),
  /** `state` is what it came to within some seconds. */
  response: WritePlan.extend({ undo: ConnectorAction.nullable(), state: z.string() }),
});
export const deleteConnector = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env/connectors/:connector",
  summary: "Delete a connector, or preview it; its topics, tables and offsets stay",
  can: "connectors.delete",
  resource: "connector",
  params: Params,
  query: OfCluster,
  /** `typedName` has to be the connector's name, unless it is a dry run. */
  body: z.object({ typedName: z.string().default(""), dryRun: z.boolean() }),
  response: WritePlan,
});

/** A partition and where to go on in it, both as JSON text; a null offset takes it away. */
export const OffsetChange = z.object({
  partition: z.string().max(10_000),
  offset: z.string().max(10_000).nullable(),
});
export type OffsetChange = z.infer<typeof OffsetChange>;
export const changeConnectorOffsets = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/connectors/:connector/offsets",
  summary: "Alter or reset a stopped connector's offsets, or preview it",
  can: "connectors.offsets",
  resource: "connector",
  params: Params,
  query: OfCluster,
  body: z.object({
    /** Null takes all of them away. */
    changes: z.array(OffsetChange).min(1).max(10_000).nullable(),
    /** Stop it before, and bring it to its former state after. */
    stopFirst: z.boolean().default(false),
    dryRun: z.boolean(),
  }),
  /** `undo`, sent as changes, brings back what was. */
  response: WritePlan.extend({ undo: z.array(OffsetChange) }),
});

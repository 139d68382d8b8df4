export type ConnectState = "RUNNING" | "PAUSED" | "STOPPED" | "FAILED" | "UNASSIGNED" | "RESTARTING" | "UNKNOWN";

export type ConnectTask = { id: number; state: ConnectState; worker: string; trace: string | null };

export type Connector = {
  name: string;
  type: "source" | "sink" | "unknown";
  state: ConnectState;
  worker: string;
  trace: string | null;
  tasks: ConnectTask[];
  /** Without the values of passwords: those read MASKED. */
  config: Record<string, string>;
};

export type ConnectPlugin = { class: string; type: string; version: string };
export type ConnectInfo = { version: string; commit: string; clusterId: string };

/** What stands in for a password in a connector's configuration. It is never written to Connect. */
export const MASKED = "••••••••";

/** One setting of a plug-in, as its ConfigDef declares it. */
export type ConfigField = {
  name: string;
  label: string;
  type: string;
  /** Null for a setting that the plug-in puts into no group. */
  group: string | null;
  order: number;
  width: "SHORT" | "MEDIUM" | "LONG" | "NONE";
  importance: "HIGH" | "MEDIUM" | "LOW";
  required: boolean;
  documentation: string;
  defaultValue: string | null;
  dependents: string[];
};
/** A setting after the worker has looked at a whole configuration. Errors hold no secrets. */
export type CheckedField = ConfigField & { recommended: string[]; errors: string[]; visible: boolean };
export type CheckedConfig = { errorCount: number; groups: string[]; fields: CheckedField[] };

export type ConnectAction = "pause" | "resume" | "stop" | "restart" | "restart-failed";
/** Where a connector is in one partition of its source; both sides are JSON of the connector's own making, 64-bit exact. */
export type ConnectorOffset = { partition: Record<string, unknown>; offset: Record<string, unknown> | null };

/**
 * What the console needs of a Kafka Connect cluster. Everything throws AppError. A call that meets a rebalance is tried
 * again for some seconds; then it is a retryable conflict. A configuration that is written may carry MASKED where it was
 * read so: the secret of the connector that is there stays. Any other mask is `invalid_input`.
 */
export type ConnectPort = {
  info(): Promise<ConnectInfo>;
  plugins(): Promise<ConnectPlugin[]>;
  connectors(): Promise<Connector[]>;
  connector(name: string): Promise<Connector>;
  /** Topics the connector has used since it started or they were reset. */
  activeTopics(connector: string): Promise<string[]>;
  /** All settings a connector plug-in takes, Connect's own among them. */
  fields(pluginClass: string): Promise<ConfigField[]>;
  /** `former` is the connector whose secrets a mask stands for. Plug-ins may try their database while they check. */
  validate(pluginClass: string, config: Record<string, string>, former?: string): Promise<CheckedConfig>;
  create(name: string, config: Record<string, string>, state: "RUNNING" | "PAUSED" | "STOPPED"): Promise<void>;
  putConfig(name: string, config: Record<string, string>): Promise<void>;
  remove(name: string): Promise<void>;
  act(name: string, action: ConnectAction): Promise<void>;
  offsets(name: string): Promise<ConnectorOffset[]>;
  /** A null offset takes the partition's away. The connector has to be STOPPED. */
  alterOffsets(name: string, offsets: readonly ConnectorOffset[]): Promise<void>;
  /** Takes all offsets away. The connector has to be STOPPED. */
  resetOffsets(name: string): Promise<void>;
};

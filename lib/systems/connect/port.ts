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

/** What stands in for a password in a connector's configuration. A write that carries it back must be refused. */
export const MASKED = "••••••••";

/** What the console needs of a Kafka Connect cluster. Everything throws AppError; a rebalance is a retryable conflict. */
export type ConnectPort = {
  info(): Promise<ConnectInfo>;
  plugins(): Promise<ConnectPlugin[]>;
  connectors(): Promise<Connector[]>;
  /** Topics the connector has used since it started or they were reset. */
  activeTopics(connector: string): Promise<string[]>;
};

import { AppError } from "@/lib/app-error";
import { connectorEnds } from "@/lib/connectors/connector-ends";
import type { ConnectorSnapshot, ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { lineageConfig } from "@/lib/connectors/lineage-config";
import { readFailure } from "@/lib/connectors/read-failure";
import type { Connector, ConnectPort, ConnectState } from "@/lib/systems/connect/port";
import { lastCause } from "@/lib/systems/error-words";
import { mapLimited } from "@/lib/systems/map-limited";

type Cluster = { name: string; connect: ConnectPort };

/**
 * What all Connect clusters of an environment run. A cluster that does not answer is named while others do; when none
 * does, throws the first one's AppError.
 */
export async function collectConnectors(clusters: readonly Cluster[]): Promise<ConnectorsSnapshot> {
  const answers = await Promise.allSettled(clusters.map(ofCluster));
  const seen = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const failures = answers.flatMap((answer, index) =>
    answer.status === "rejected" ? [{ name: clusters[index]?.name ?? "", error: AppError.from(answer.reason) }] : [],
  );
  if (seen.length === 0 && failures[0]) throw failures[0].error;
  return {
    clusters: seen.map(({ name, version }) => ({ name, version })),
    silent: failures.map(({ name, error }) => ({ name, why: error.message })),
    connectors: seen.flatMap(({ connectors }) => connectors),
  };
}

async function ofCluster({ name, connect }: Cluster) {
  const [info, connectors] = await Promise.all([connect.info(), connect.connectors()]);
  const seen = await mapLimited(connectors, 4, async (connector) => {
    // A connector that is just being removed has no topics any more; the rest of it is still true.
    const activeTopics = await connect.activeTopics(connector.name).catch(() => []);
    return snapshot(name, connector, activeTopics);
  });
  return { name, version: info.version, connectors: seen };
}

function snapshot(cluster: string, connector: Connector, activeTopics: readonly string[]): ConnectorSnapshot {
  const { name, type, config } = connector;
  const tasks = connector.tasks.map(({ id, state, worker, trace }) => ({ id, state, worker, cause: causeOf(trace) }));
  const trace = [connector, ...connector.tasks].find((part) => part.trace !== null)?.trace ?? null;
  return {
    cluster,
    name,
    type,
    class: config["connector.class"] ?? "",
    state: worst([connector.state, ...tasks.map((task) => task.state)]),
    tasks,
    cause: causeOf(trace),
    why: readFailure(trace)?.why ?? null,
    ...connectorEnds({ type, config, activeTopics }),
    errorsTolerance: config["errors.tolerance"],
    group: type === "sink" ? (config["consumer.override.group.id"] ?? `connect-${name}`) : null,
    lineage: lineageConfig(config),
  };
}

const causeOf = (trace: string | null): string | null => (trace ? lastCause(trace).slice(0, 1_000) : null);

const BY_TROUBLE: readonly ConnectState[] = [
  "FAILED",
  "UNASSIGNED",
  "RESTARTING",
  "UNKNOWN",
  "STOPPED",
  "PAUSED",
  "RUNNING",
];
const worst = (states: readonly ConnectState[]): ConnectState =>
  BY_TROUBLE.find((state) => states.includes(state)) ?? "UNKNOWN";

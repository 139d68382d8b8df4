import { connectorEnds } from "@/lib/connectors/connector-ends";
import { describeConfig } from "@/lib/connectors/describe-config";
import type { Cluster } from "@/lib/connectors/find-cluster";
import { guarantees } from "@/lib/connectors/guarantees";
import { readFailure } from "@/lib/connectors/read-failure";

/** One connector with all that its page shows, asked of Connect now. Throws `not_found`. */
export async function readConnector({ name: cluster, connect }: Cluster, name: string) {
  const found = await connect.connector(name);
  const pluginClass = found.config["connector.class"] ?? "";
  const problems: string[] = [];
  const orNull = async <T>(what: string, asked: Promise<T>): Promise<T | null> =>
    asked.catch((error: Error) => {
      problems.push(`${what} ${error.message}`);
      return null;
    });
  const [topics, config] = await Promise.all([
    orNull("Its topics are not known.", connect.activeTopics(name)),
    describeConfig(connect, found.config).catch((error: Error) => {
      problems.push(`The documentation of its settings is not known. ${error.message}`);
      return undescribed(found.config);
    }),
  ]);
  return {
    at: new Date().toISOString(),
    cluster,
    name: found.name,
    type: found.type,
    class: pluginClass,
    state: found.state,
    worker: found.worker,
    failure: readFailure(found.trace),
    tasks: found.tasks.map(({ id, state, worker, trace }) => ({ id, state, worker, failure: readFailure(trace) })),
    topics: topics?.toSorted() ?? null,
    ...connectorEnds({ type: found.type, config: found.config, activeTopics: topics ?? [] }),
    group: found.type === "sink" ? (found.config["consumer.override.group.id"] ?? `connect-${name}`) : null,
    guarantees: guarantees(found.type, found.config),
    config,
    problems,
  };
}

const undescribed = (config: Record<string, string>) =>
  Object.entries(config).map(([name, value]) => ({
    name,
    value,
    defaultValue: null,
    documentation: null,
    group: null,
    importance: null,
    type: null,
  }));

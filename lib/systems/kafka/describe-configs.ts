import { describeConfigsV4, incrementalAlterConfigsV1 } from "@platformatic/kafka";
import type { ClusterView } from "./cluster";
import { codeFailure, errorName, throwIfCode } from "./codes";
import type { ConfigEntry, ConfigSource, ConfigValue } from "./port-configs";

const TOPIC = 2;
const BROKER = 4;
/** Topics of one request: some thousand entries, a reply of about a megabyte. */
const AT_ONCE = 500;
const GONE = new Set(["UNKNOWN_TOPIC_OR_PARTITION", "INVALID_TOPIC_EXCEPTION"]);

/** Configurations by topic. Without `keys`: all entries, each with the broker's documentation of it. */
export async function topicConfigs(
  view: ClusterView,
  topics: readonly string[],
  keys?: readonly string[],
): Promise<Map<string, ConfigEntry[]>> {
  const what = "Reading topic configurations";
  const found = new Map<string, ConfigEntry[]>();
  for (let at = 0; at < topics.length; at += AT_ONCE) {
    const resources = topics.slice(at, at + AT_ONCE).map((resourceName) => ({
      resourceType: TOPIC,
      resourceName,
      configurationKeys: keys ? [...keys] : null,
    })) satisfies Resource[];
    const reply = await view.askAny(what, [describeConfigsV4.api], [resources, true, keys === undefined]);
    for (const { resourceName, errorCode, errorMessage, configs } of reply.results) {
      if (GONE.has(errorName(errorCode) ?? "")) continue;
      throwIfCode(errorCode, `${what} (${resourceName})`, errorMessage);
      found.set(resourceName, configs.map(toEntry));
    }
  }
  return found;
}

/** A broker's configuration: only that broker knows its own. */
export async function brokerConfigs(view: ClusterView, id: number): Promise<ConfigEntry[]> {
  const what = `Reading the configuration of broker ${id}`;
  const resource = { resourceType: BROKER, resourceName: String(id), configurationKeys: null } satisfies Resource;
  const reply = await view.wire.ask(await view.broker(id), what, [describeConfigsV4.api], [[resource], true, true]);
  const result = reply.results[0];
  throwIfCode(result?.errorCode ?? 0, what, result?.errorMessage);
  return (result?.configs ?? []).map(toEntry);
}

/** Sets and unsets single entries; what is not named stays. */
export async function alterTopicConfigs(
  view: ClusterView,
  topic: string,
  changes: readonly ConfigValue[],
  validateOnly: boolean,
): Promise<void> {
  const what = `Changing the configuration of ${topic}`;
  const configs = changes.map(({ name, value }) =>
    value === null ? { name, configOperation: 1 as const } : { name, configOperation: 0 as const, value },
  );
  const resource = { resourceType: TOPIC, resourceName: topic, configs } as const;
  const reply = await view.askAny(what, [incrementalAlterConfigsV1.api], [[resource], validateOnly]);
  for (const { errorCode, errorMessage } of reply.responses) {
    if (errorCode !== 0) throw codeFailure(errorCode, what, errorMessage);
  }
}

type Resource = Parameters<typeof describeConfigsV4.createRequest>[0][number];
type Config = Awaited<ReturnType<typeof describeConfigsV4.api.async>>["results"][number]["configs"][number];

const SOURCES: Record<number, ConfigSource> = {
  1: "topic",
  2: "broker",
  3: "cluster default",
  4: "static broker",
  5: "default",
  6: "broker logger",
  7: "client metrics",
  8: "group",
};
const TYPES = ["unknown", "boolean", "string", "int", "short", "long", "double", "list", "class", "password"];

function toEntry(config: Config): ConfigEntry {
  const source = SOURCES[config.configSource] ?? "unknown";
  // Synonyms come in the order in which they win; the first that is not the thing's own is what it falls back to.
  const fallback = config.synonyms.find(({ source: from }) => from !== 1 && from !== 8);
  return {
    name: config.name,
    value: config.value ?? null,
    source,
    inherited: fallback?.value ?? (source === "topic" || source === "group" ? null : (config.value ?? null)),
    readOnly: config.readOnly,
    sensitive: config.isSensitive,
    type: TYPES[config.configType] ?? "unknown",
    documentation: config.documentation || null,
  };
}

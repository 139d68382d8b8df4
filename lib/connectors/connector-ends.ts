import { routeTopic } from "@/lib/connectors/route-topic";

/** What a connector reads from or writes to. A topic's `system` is Kafka; a table's says which database or warehouse. */
export type End = { kind: "topic" | "source-table" | "warehouse-table"; name: string; system: string };
/** `ownTopics` are those it keeps for itself: the Iceberg sink agrees on its commits in one. */
export type Ends = { inputs: End[]; outputs: End[]; deadLetterTopic: string | null; ownTopics: string[] };

type Config = Record<string, string>;
type About = { type: "source" | "sink" | "unknown"; config: Config; activeTopics: readonly string[] };

/**
 * Where a connector's data comes from and goes to, from its configuration; where that holds patterns, from the topics it
 * has used. What cannot be known is left out rather than guessed.
 */
export function connectorEnds({ type, config, activeTopics }: About): Ends {
  const deadLetterTopic = config["errors.deadletterqueue.topic.name"] || null;
  const used = activeTopics.filter((name) => name !== deadLetterTopic);
  const own = config["iceberg.control.topic"];
  if (type === "source") return { ...sourceEnds(config, used), deadLetterTopic: null, ownTopics: [] };
  if (type === "sink") return { ...sinkEnds(config, used), deadLetterTopic, ownTopics: own ? [own] : [] };
  return { inputs: [], outputs: used.map(topic), deadLetterTopic, ownTopics: [] };
}

const topic = (name: string): End => ({ kind: "topic", name, system: "Kafka" });
const list = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
const isPattern = (name: string): boolean => /[*?+|()[\]{}^$\\]/.test(name);

function sourceEnds(config: Config, used: readonly string[]): Pick<Ends, "inputs" | "outputs"> {
  const prefix = config["topic.prefix"];
  const isDebezium = config["connector.class"]?.startsWith("io.debezium.") ?? false;
  if (!isDebezium || !prefix) return { inputs: [], outputs: used.map(topic) };
  const system = databaseOf(config);
  const named = list(config["table.include.list"]);
  // Transformations that cannot be followed may send records anywhere: then only the topics that were used are true.
  const route = routeTopic(config);
  const plain = named.length > 0 && !named.some(isPattern) && route !== null;
  const data = used.filter((name) => name.startsWith(`${prefix}.`) && !name.startsWith("__debezium-heartbeat"));
  const tables = plain ? named : data.map((name) => name.slice(prefix.length + 1));
  const routed = plain ? [...new Set(named.map((name) => route(`${prefix}.${name}`)))] : [];
  return {
    inputs: tables.map((name) => ({ kind: "source-table" as const, name, system })),
    outputs: plain ? routed.map(topic) : used.filter(isData).map(topic),
  };
}

const isData = (name: string): boolean => !name.startsWith("__debezium-heartbeat");

function sinkEnds(config: Config, used: readonly string[]): Pick<Ends, "inputs" | "outputs"> {
  const named = list(config.topics);
  const inputs = named.length > 0 ? named : used.filter((name) => name !== config["iceberg.control.topic"]);
  return { inputs: inputs.map(topic), outputs: targets(config, inputs) };
}

// As it stands in a configuration: a dollar sign and {topic}.
const TOPIC = "\u0024{topic}";

function targets(config: Config, topics: readonly string[]): End[] {
  const table = (system: string) => (name: string) => ({ kind: "warehouse-table" as const, name, system });
  const iceberg = list(config["iceberg.tables"]);
  if (iceberg.length > 0) return iceberg.map(table("Iceberg"));
  const url = config["connection.url"];
  if (!url?.startsWith("jdbc:")) return [];
  const format = config["collection.name.format"] ?? config["table.name.format"] ?? TOPIC;
  // Debezium's sink turns dots into underscores, because it would read them as a schema.
  const shown = (name: string) =>
    config["connector.class"]?.startsWith("io.debezium.") ? name.replaceAll(".", "_") : name;
  const names = topics.map((name) => format.replaceAll(TOPIC, () => shown(name)));
  return [...new Set(names)].map(table(jdbcSystem(url)));
}

const PRODUCTS: Record<string, string> = {
  postgresql: "Postgres",
  mysql: "MySQL",
  mariadb: "MariaDB",
  sqlserver: "SQL Server",
};

/** "Postgres shop" of jdbc:postgresql://host:5432/shop?…. */
function jdbcSystem(url: string): string {
  const [, product = "", database = ""] = /^jdbc:(\w+):\/\/[^/]*\/?([^?;]*)/.exec(url) ?? [];
  return `${PRODUCTS[product] ?? product} ${database}`.trim();
}

function databaseOf(config: Config): string {
  const [, product = ""] = /connector\.(\w+)\./.exec(config["connector.class"] ?? "") ?? [];
  const database = config["database.dbname"] ?? config["database.names"] ?? "";
  return `${PRODUCTS[product] ?? product} ${database}`.trim();
}

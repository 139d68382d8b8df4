import { AppError } from "@/lib/app-error";
import { sortRows } from "@/lib/list/sort";
import type { KafkaPort, Offsets, PartialFailure, Topic } from "@/lib/systems/kafka/port";
import { LastWrites } from "@/lib/topics/last-writes";
import { RecordRates } from "@/lib/topics/record-rates";
import { Refreshed } from "@/lib/topics/refreshed";
import { topicState } from "@/lib/topics/topic-state";
import type { TopicSeen, TopicsSnapshot } from "@/lib/topics/topics-snapshot";

const CONFIG_KEYS = ["cleanup.policy", "retention.ms", "retention.bytes", "min.insync.replicas"] as const;
const BEGINS_EVERY_MS = 10_000;
const SIZES_EVERY_MS = 10_000;
const CONFIGS_EVERY_MS = 30_000;

/** An answer, and the brokers that had no part in it. */
type Told<T> = { told: T; failures: readonly PartialFailure[] };
type Totals = ReadonlyMap<string, bigint>;
type Configs = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** What one environment's collector remembers between looks. */
class Memory {
  rates = new RecordRates();
  lastWrites = new LastWrites();
  begins = new Refreshed<Told<Totals>>(BEGINS_EVERY_MS);
  sizes = new Refreshed<Told<Totals>>(SIZES_EVERY_MS);
  configs = new Refreshed<Told<Configs>>(CONFIGS_EVERY_MS);
  ids = "";
}
const memories = new Map<string, Memory>();

/**
 * All topics in a handful of batched calls: the metadata and the ends at every look; begins, sizes, configurations and
 * times of last writes as seldom as their cost on this cluster asks for. What fails leaves its column unknown, with why.
 */
export async function collectTopics(environment: string, kafka: KafkaPort): Promise<TopicsSnapshot> {
  const memory = memories.get(environment) ?? new Memory();
  memories.set(environment, memory);
  const { topics } = await kafka.metadata();
  const nowMs = Date.now();
  const ids = topics.map(({ id }) => id).join();
  const changed = ids !== memory.ids;
  memory.ids = ids;
  const problems: string[] = [];
  const part = async <T>(what: string, ask: Promise<{ value: Told<T>; problem: unknown }>): Promise<T | null> => {
    const { value, problem } = await ask.catch((error: unknown) => ({ value: null, problem: error }));
    const failures = value?.failures.filter(({ broker }) => broker !== null).map(({ error }) => error.message) ?? [];
    const words = problem ? [AppError.from(problem).message, ...failures] : failures;
    problems.push(...new Set(words.map((word) => `${what}: ${word}`)));
    return value?.told ?? null;
  };
  const wanted = topics.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.map(({ index }) => index),
  }));
  const [ends, begins, sizes, configs] = await Promise.all([
    part(
      "Ends",
      kafka.listOffsets(wanted, "latest").then((found) => ({ value: sums(found, topics), problem: null })),
    ),
    part(
      "Begins",
      memory.begins.get(nowMs, async () => sums(await kafka.listOffsets(wanted, "earliest"), topics), changed),
    ),
    part(
      "Sizes",
      memory.sizes.get(nowMs, () => sizesOf(kafka), changed),
    ),
    part(
      "Configurations",
      memory.configs.get(nowMs, () => configsOf(kafka, topics), changed),
    ),
  ]);
  if (ends) {
    const asked = memory.lastWrites.look(kafka, topics, ends);
    await part(
      "Times of last writes",
      asked.then((failures) => ({ value: { told: null, failures }, problem: null })),
    );
  }
  const known = new Set(topics.map(({ id }) => id));
  memory.rates.keep(known);
  memory.lastWrites.keep(known);
  const rows = topics.map((topic) => row(topic, { memory, nowMs, ends, begins, sizes, configs }));
  // In the order that lists have by default: a list that is in order already is sorted again in next to no time.
  return { topics: sortRows(rows, ({ name }) => name, false), problems };
}

type Seen = {
  memory: Memory;
  nowMs: number;
  ends: Totals | null;
  begins: Totals | null;
  sizes: Totals | null;
  configs: Configs | null;
};

function row(topic: Topic, { memory, nowMs, ends, begins, sizes, configs }: Seen): TopicSeen {
  const { name, id, internal, partitions } = topic;
  const config = configs?.get(name);
  const minIsr = config?.get("min.insync.replicas");
  const end = ends?.get(name);
  const begin = begins?.get(name);
  const size = sizes?.get(name);
  return {
    name,
    id,
    internal,
    partitions: partitions.length,
    replication: Math.max(0, ...partitions.map(({ replicas }) => replicas.length)),
    ...topicState(partitions, minIsr ? Number(minIsr) : null),
    records: end === undefined || begin === undefined ? null : String(end > begin ? end - begin : 0n),
    sizeBytes: size === undefined ? null : String(size),
    recordsPerSecond: end === undefined ? null : memory.rates.note(id, nowMs, end),
    lastWriteAt: memory.lastWrites.of(id),
    cleanupPolicy: config?.get("cleanup.policy") ?? null,
    retentionMs: config?.get("retention.ms") ?? null,
    retentionBytes: config?.get("retention.bytes") ?? null,
  };
}

/** Sums by topic; a topic with a partition that was not told has none, for half a sum is a wrong number. */
function sums({ offsets, failures }: Offsets, topics: readonly Topic[]): Told<Totals> {
  const found = new Map<string, { total: bigint; count: number }>();
  for (const { topic, offset } of offsets) {
    const sum = found.get(topic) ?? { total: 0n, count: 0 };
    found.set(topic, { total: sum.total + offset, count: sum.count + 1 });
  }
  const whole = topics.filter(({ name, partitions }) => found.get(name)?.count === partitions.length);
  return { told: new Map(whole.map(({ name }) => [name, found.get(name)?.total ?? 0n])), failures };
}

/** Of each partition the largest replica: one that still catches up is smaller than the log. */
async function sizesOf(kafka: KafkaPort): Promise<Told<Totals>> {
  const { dirs, failures } = await kafka.logDirs();
  const largest = new Map<string, Map<number, bigint>>();
  for (const { topic, partition, sizeBytes, future } of dirs.flatMap(({ replicas }) => replicas)) {
    if (future) continue;
    const sizes = largest.get(topic) ?? new Map<number, bigint>();
    if (sizeBytes >= (sizes.get(partition) ?? 0n)) sizes.set(partition, sizeBytes);
    largest.set(topic, sizes);
  }
  const sum = (sizes: Map<number, bigint>) => [...sizes.values()].reduce((total, size) => total + size, 0n);
  return { told: new Map([...largest].map(([topic, sizes]) => [topic, sum(sizes)])), failures };
}

async function configsOf(kafka: KafkaPort, topics: readonly Topic[]): Promise<Told<Configs>> {
  const found = await kafka.topicConfigs(
    topics.map(({ name }) => name),
    CONFIG_KEYS,
  );
  const values = [...found].map(
    ([name, entries]) => [name, new Map(entries.map((one) => [one.name, one.value]))] as const,
  );
  return { told: new Map(values), failures: [] };
}

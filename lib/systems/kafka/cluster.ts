import { metadataV12 } from "@platformatic/kafka";
import { AppError } from "@/lib/app-error";
import { type Address, addressText, type KafkaConfig, parseAddress } from "./config";
import type { Broker, Metadata, PartialFailure, Partition, Topic, TopicPartitions } from "./port";
import type { Api, Wire } from "./wire";

const KNOWN_FOR_MS = 10_000;

/** What is known of a cluster's shape, and how to reach its parts. Shared by all calls of one client. */
export type ClusterView = {
  wire: Wire;
  /** One request to whichever broker answers first, the last known good one first. */
  askAny<Args extends unknown[], Reply>(
    what: string,
    versions: readonly Api<Args, Reply>[],
    args: Args,
  ): Promise<Reply>;
  metadata(topics?: readonly string[]): Promise<Metadata>;
  /** Topics by name, at most some seconds old; `fresh` asks again. */
  topics(names: readonly string[], fresh?: boolean): Promise<Map<string, Topic>>;
  broker(id: number): Promise<Broker>;
  brokers(): Promise<Broker[]>;
};

export function clusterView(config: KafkaConfig, wire: Wire): ClusterView {
  const bootstrap = config.brokers.map(parseAddress);
  const known = new Map<string, { topic: Topic; at: number }>();
  let brokers: Broker[] = [];
  let good: Address | undefined;

  const view: ClusterView = {
    wire,
    async askAny(what, versions, args) {
      const failures: AppError[] = [];
      for (const to of candidates(good, bootstrap, brokers)) {
        try {
          const reply = await wire.ask(to, what, versions, args);
          good = to;
          return reply;
        } catch (error) {
          const failure = AppError.from(error);
          if (failure.code !== "unreachable" && failure.code !== "timeout") throw failure;
          failures.push(failure);
        }
      }
      good = undefined;
      throw noneReachable(config, failures);
    },
    async metadata(names) {
      const wanted = names === undefined ? null : [...names];
      const reply = await view.askAny("Reading the cluster's metadata", [metadataV12.api], [wanted, false, false]);
      brokers = reply.brokers.map(({ nodeId, host, port, rack }) => ({ id: nodeId, host, port, rack: rack ?? null }));
      // A topic's own error is that it is gone, may not be seen, or (its partitions) has no leader yet.
      const topics = reply.topics.filter(({ errorCode, name }) => errorCode === 0 && name).map(toTopic);
      const at = Date.now();
      if (names === undefined) known.clear();
      for (const name of names ?? []) known.delete(name);
      for (const topic of topics) known.set(topic.name, { topic, at });
      return { clusterId: reply.clusterId ?? "", controllerId: reply.controllerId, brokers, topics };
    },
    async topics(names, fresh = false) {
      const before = Date.now() - KNOWN_FOR_MS;
      const stale = names.filter((name) => fresh || (known.get(name)?.at ?? 0) < before);
      if (stale.length > 0) await view.metadata(stale);
      return new Map(
        names.flatMap((name) => {
          const topic = known.get(name)?.topic;
          return topic ? [[name, topic] as const] : [];
        }),
      );
    },
    async broker(id) {
      const found = brokers.find((one) => one.id === id) ?? (await refreshed()).find((one) => one.id === id);
      if (found) return found;
      throw new AppError("unreachable", `Broker ${id} is not part of the cluster at the moment.`, { system: "kafka" });
    },
    async brokers() {
      return brokers.length > 0 ? brokers : refreshed();
    },
  };
  const refreshed = async () => (await view.metadata([])).brokers;
  return view;
}

type Reply = Awaited<ReturnType<typeof metadataV12.api.async>>;
const toTopic = ({ name, topicId, isInternal, partitions }: Reply["topics"][number]): Topic => ({
  name: name ?? "",
  id: topicId,
  internal: isInternal,
  partitions: partitions.map(toPartition).sort((a, b) => a.index - b.index),
});
const toPartition = (partition: Reply["topics"][number]["partitions"][number]): Partition => ({
  index: partition.partitionIndex,
  leader: partition.leaderId,
  leaderEpoch: partition.leaderEpoch,
  replicas: partition.replicaNodes,
  isr: partition.isrNodes,
  offline: partition.offlineReplicas,
});

function candidates(good: Address | undefined, bootstrap: readonly Address[], brokers: readonly Address[]): Address[] {
  const seen = new Map([...(good ? [good] : []), ...brokers, ...bootstrap].map((one) => [addressText(one), one]));
  return [...seen.values()];
}

function noneReachable(config: KafkaConfig, failures: AppError[]): AppError {
  const [first] = failures;
  if (first && failures.length === 1) return first;
  const late = failures.length > 0 && failures.every(({ code }) => code === "timeout");
  const message = `None of ${failures.length} brokers answered, ${config.brokers.join(", ")} among them: ${first?.message ?? ""}`;
  return new AppError(late ? "timeout" : "unreachable", message, { system: "kafka", cause: first });
}

/** Splits partitions by the broker that leads them. `missing` are those without topic, partition or leader. */
export function byLeader(
  wanted: readonly TopicPartitions[],
  topics: ReadonlyMap<string, Topic>,
): { leaders: Map<number, { topic: string; partitions: number[] }[]>; missing: TopicPartitions[] } {
  const leaders = new Map<number, { topic: string; partitions: number[] }[]>();
  const missing: TopicPartitions[] = [];
  for (const { topic, partitions } of wanted) {
    const found = topics.get(topic);
    const lost: number[] = [];
    const own = new Map<number, number[]>();
    const leaderOf = new Map(found?.partitions.map(({ index, leader }) => [index, leader]));
    for (const partition of partitions) {
      const leader = leaderOf.get(partition) ?? -1;
      if (leader < 0) lost.push(partition);
      else (own.get(leader) ?? own.set(leader, []).get(leader))?.push(partition);
    }
    if (lost.length > 0) missing.push({ topic, partitions: lost });
    for (const [leader, mine] of own) {
      const list = leaders.get(leader) ?? [];
      list.push({ topic, partitions: mine });
      leaders.set(leader, list);
    }
  }
  return { leaders, missing };
}

/** Runs one call a broker at the same time; brokers that fail are named, and all failing is a failure. */
export async function perBroker<Work, Reply>(
  view: ClusterView,
  work: ReadonlyMap<number, Work>,
  ask: (broker: Broker, work: Work) => Promise<Reply>,
): Promise<{ replies: Map<number, Reply>; failures: PartialFailure[] }> {
  const replies = new Map<number, Reply>();
  const failures: PartialFailure[] = [];
  await Promise.all(
    [...work].map(async ([id, mine]) => {
      let address = "";
      try {
        const broker = await view.broker(id);
        address = addressText(broker);
        replies.set(id, await ask(broker, mine));
      } catch (error) {
        failures.push({ broker: id, address, error: AppError.from(error) });
      }
    }),
  );
  const [first] = failures;
  if (first && replies.size === 0) throw first.error;
  return { replies, failures };
}

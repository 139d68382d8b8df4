import { setTimeout as sleep } from "node:timers/promises";
import { Admin as OffsetsAdmin } from "@platformatic/kafka";
import { type Admin, Kafka, logLevel } from "kafkajs";

const CHUNK = 250;
const LEADERS_WITHIN_MS = 120_000;

/** Fills a cluster with topics and groups of a given prefix, and takes them away again, also when it fails half way. */
export async function crowd(brokers: string, prefix: string, topics: number, groups: number) {
  const admin = new Kafka({ brokers: brokers.split(","), logLevel: logLevel.NOTHING, requestTimeout: 60_000 }).admin();
  await admin.connect();
  const names = Array.from({ length: topics }, (_, at) => `${prefix}.${at}`);
  const groupIds = Array.from({ length: groups }, (_, at) => `${prefix}-group-${at}`);
  const remove = async () => {
    const there = new Set(await admin.listTopics());
    const { groups: listed } = await admin.listGroups();
    await admin.deleteGroups(groupIds.filter((id) => listed.some(({ groupId }) => groupId === id)));
    for (const chunk of chunks(names.filter((name) => there.has(name)))) {
      await admin.deleteTopics({ topics: chunk, timeout: 60_000 });
    }
    await admin.disconnect();
  };
  try {
    for (const chunk of chunks(names)) {
      const made = chunk.map((topic) => ({ topic, numPartitions: 1, replicationFactor: 1 }));
      await admin.createTopics({ topics: made, timeout: 60_000, waitForLeaders: false });
    }
    // A new topic answers "does not host this partition" until its leader has heard of it.
    await ledWithin(admin, names);
    await commitFor(brokers, groupIds, names[0] ?? "");
    return remove;
  } catch (error) {
    await remove();
    throw error;
  }
}

/** One commit a group, as an administrator; kafkajs would join each group first, three seconds a piece. */
async function commitFor(brokers: string, groupIds: readonly string[], topic: string): Promise<void> {
  const admin = new OffsetsAdmin({ clientId: "millrace-bench", bootstrapBrokers: brokers.split(",") });
  const topics = [{ name: topic, partitionOffsets: [{ partition: 0, offset: 0n }] }];
  for (const groupId of groupIds) await admin.alterConsumerGroupOffsets({ groupId, topics });
  await admin.close();
}

async function ledWithin(admin: Admin, names: readonly string[]): Promise<void> {
  const deadline = performance.now() + LEADERS_WITHIN_MS;
  for (;;) {
    const led = await admin.fetchTopicMetadata({ topics: [...names] }).then(
      ({ topics }) => topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0)),
      () => false,
    );
    if (led) return;
    if (performance.now() > deadline) throw new Error("The new topics have no leaders after two minutes.");
    await sleep(500);
  }
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) => all.slice(at * CHUNK, (at + 1) * CHUNK));
}

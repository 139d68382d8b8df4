import { Kafka, logLevel } from "kafkajs";

const CHUNK = 250;

/** Fills a cluster with topics and groups of a given prefix, and takes them away again. */
export async function crowd(brokers: string, prefix: string, topics: number, groups: number) {
  const admin = new Kafka({ brokers: brokers.split(","), logLevel: logLevel.NOTHING, requestTimeout: 60_000 }).admin();
  await admin.connect();
  const names = Array.from({ length: topics }, (_, at) => `${prefix}.${at}`);
  const groupIds = Array.from({ length: groups }, (_, at) => `${prefix}-group-${at}`);
  for (let from = 0; from < names.length; from += CHUNK) {
    await admin.createTopics({
      topics: names.slice(from, from + CHUNK).map((topic) => ({ topic, numPartitions: 1, replicationFactor: 1 })),
      timeout: 60_000,
    });
  }
  for (const groupId of groupIds) {
    await admin.setOffsets({ groupId, topic: names[0] ?? "", partitions: [{ partition: 0, offset: "0" }] });
  }
  return async () => {
    await admin.deleteGroups(groupIds);
    for (let from = 0; from < names.length; from += CHUNK) {
      await admin.deleteTopics({ topics: names.slice(from, from + CHUNK), timeout: 60_000 });
    }
    await admin.disconnect();
  };
}

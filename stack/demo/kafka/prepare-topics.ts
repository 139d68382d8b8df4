import type { Admin } from "kafkajs";
import { topicDefinitions } from "./topics.ts";

/** Creates the topics that are missing; one that exists is left as it is, whatever its configuration. Returns how many. */
export async function prepareTopics(admin: Admin): Promise<number> {
  const present = new Set(await admin.listTopics());
  const missing = topicDefinitions.filter(({ topic }) => !present.has(topic));
  if (missing.length === 0) return 0;
  await admin.createTopics({
    waitForLeaders: true,
    timeout: 30_000,
    topics: missing.map(({ topic, partitions, configs }) => ({
      topic,
      numPartitions: partitions,
      replicationFactor: 1,
      configEntries: Object.entries(configs).map(([name, value]) => ({ name, value })),
    })),
  });
  return missing.length;
}

import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";

/** Names of the topics as the collector last saw them; empty before it did. */
export async function knownTopics(environment: string): Promise<ReadonlySet<string>> {
  const { body } = await readSnapshot(environment, "topics", TopicsSnapshot);
  return new Set(body?.topics.map(({ name }) => name));
}

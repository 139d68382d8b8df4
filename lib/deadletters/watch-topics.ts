import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { db } from "@/lib/db/client";
import { forgetTopic } from "@/lib/deadletters/forget-topic";
import { probeTopics } from "@/lib/deadletters/probe-topics";
import { type Recognised, recogniseTopic } from "@/lib/deadletters/recognise-topics";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { type TopicSeen, TopicsSnapshot } from "@/lib/topics/topics-snapshot";

type Row = {
  topic: string;
  topicId: string;
  watched: boolean;
  foundBy: string;
  via: string | null;
  cleanupPolicy: string | null;
  retentionMs: bigint | null;
  problem: string | null;
};

/** Brings the list of dead letter topics up to what the snapshots say, and returns those that are watched. */
export async function watchTopics(environment: string, kafka: KafkaPort): Promise<Row[]> {
  const [topics, connectors, rows] = await Promise.all([
    readSnapshot(environment, "topics", TopicsSnapshot),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
    db().deadLetterTopic.findMany({ where: { environment } }),
  ]);
  const known = new Map<string, Row>(rows.map((row) => [row.topic, row]));
  const seen = (topics.body?.topics ?? []).filter(({ internal }) => !internal);
  const found = new Map<string, Recognised>();
  for (const { name } of seen) {
    const recognised = recogniseTopic(name, connectors.body?.connectors ?? []);
    if (recognised) found.set(name, recognised);
  }
  const unknown = seen.filter(({ name }) => !found.has(name) && !known.has(name));
  for (const [name, recognised] of await probeTopics(environment, kafka, unknown)) found.set(name, recognised);
  for (const topic of seen) await note(environment, topic, known.get(topic.name), found.get(topic.name));
  await dropGone(environment, kafka, seen, known);
  // A look that was under way as somebody stopped watching may have written afterwards.
  for (const { topic } of rows.filter(({ watched }) => !watched)) await forgetTopic(environment, topic);
  return db().deadLetterTopic.findMany({ where: { environment, watched: true }, orderBy: { topic: "asc" } });
}

async function note(
  environment: string,
  { name, id, cleanupPolicy, retentionMs }: TopicSeen,
  known: Row | undefined,
  found: Recognised | undefined,
): Promise<void> {
  if (!known && !found) return;
  // Another topic under an old name: what is indexed of the first one says nothing of it.
  if (known && known.topicId !== id) await forgetTopic(environment, name);
  const how = known && (!found || known.foundBy === "hand") ? { foundBy: known.foundBy, via: known.via } : found;
  const facts = {
    topicId: id,
    cleanupPolicy,
    retentionMs: retentionMs === null ? null : BigInt(retentionMs),
    foundBy: how?.foundBy ?? "hand",
    via: how?.via ?? null,
  };
  if (known && Object.entries(facts).every(([key, value]) => known[key as keyof Row] === value)) return;
  await db().deadLetterTopic.upsert({
    where: { environment_topic: { environment, topic: name } },
    create: { environment, topic: name, ...facts },
    update: facts,
  });
}

// A topic made a moment ago is not in the snapshot yet, so the cluster is asked before one is taken for gone.
async function dropGone(
  environment: string,
  kafka: KafkaPort,
  seen: readonly TopicSeen[],
  known: ReadonlyMap<string, Row>,
): Promise<void> {
  const names = new Set(seen.map(({ name }) => name));
  const missing = [...known.keys()].filter((name) => !names.has(name));
  if (missing.length === 0) return;
  const there = new Set((await kafka.metadata(missing)).topics.map(({ name }) => name));
  for (const topic of missing.filter((name) => !there.has(name))) {
    await forgetTopic(environment, topic);
    await db().deadLetterTopic.deleteMany({ where: { environment, topic } });
  }
}

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { ListQuery } from "@/lib/list/list-query";
import { pageRows } from "@/lib/list/page-rows";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TOPIC_FIELDS } from "@/lib/topics/browser/topic-fields";
import type { TopicRow } from "@/lib/topics/contract";
import { readerFigures, readersByTopic } from "@/lib/topics/readers";
import { type TopicSeen, TopicsSnapshot } from "@/lib/topics/topics-snapshot";

/** Topics that `actor` may see, from the snapshot: never asks the cluster. `matched` counts before the page is cut. */
export async function findTopics(environment: string, actor: Actor, query: ListQuery) {
  const [{ body, freshness }, readers] = await Promise.all([
    readSnapshot(environment, "topics", TopicsSnapshot),
    readersByTopic(environment),
  ]);
  if (!body) return { freshness, topics: null, total: 0, matched: 0, problems: [] };
  const allowed = ({ name }: TopicSeen) =>
    may(actor.bindings, { permission: "topics.read", environment, resource: name });
  const rows = body.topics
    .filter(allowed)
    .map((topic) => withReaders(topic, readers?.get(topic.name) ?? null, readers !== null));
  const { page, matched } = pageRows(rows, query, TOPIC_FIELDS);
  return { freshness, topics: page, total: rows.length, matched, problems: body.problems };
}

/** A topic's row; without a groups' snapshot its readers are unknown, not none. */
export function withReaders(
  topic: TopicSeen,
  readers: Parameters<typeof readerFigures>[0] | null,
  known: boolean,
): TopicRow {
  return { ...topic, ...(known ? readerFigures(readers ?? []) : { readers: null, lag: null, lagSeconds: null }) };
}

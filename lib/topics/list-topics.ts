import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { parseFilter } from "@/lib/list/filter";
import { matchesFilter } from "@/lib/list/match";
import { parseSort, sortRows } from "@/lib/list/sort";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TOPIC_FIELDS } from "@/lib/topics/browser/topic-fields";
import type { listTopics, TopicRow } from "@/lib/topics/contract";
import { readerFigures, readersByTopic } from "@/lib/topics/readers";
import { type TopicSeen, TopicsSnapshot } from "@/lib/topics/topics-snapshot";

type Query = z.output<(typeof listTopics)["query"]>;
type Fields = Record<string, (row: TopicRow) => string | number | boolean | null>;
const FIELDS: Fields = TOPIC_FIELDS;

/** Topics that `actor` may see, from the snapshot: never asks the cluster. `matched` counts before the page is cut. */
export async function findTopics(environment: string, actor: Actor, query: Query) {
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
  const found = sorted(filtered(rows, query.filter), query.sort);
  const page = found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
  return { freshness, topics: page, total: rows.length, matched: found.length, problems: body.problems };
}

/** A topic's row; without a groups' snapshot its readers are unknown, not none. */
export function withReaders(
  topic: TopicSeen,
  readers: Parameters<typeof readerFigures>[0] | null,
  known: boolean,
): TopicRow {
  return { ...topic, ...(known ? readerFigures(readers ?? []) : { readers: null, lag: null, lagSeconds: null }) };
}

function filtered(rows: TopicRow[], text: string | undefined): TopicRow[] {
  if (!text) return rows;
  const filter = parseFilter(text, Object.keys(FIELDS));
  if (filter.problems.length > 0) throw new AppError("invalid_input", `${filter.problems.join("; ")}.`);
  return rows.filter((row) => matchesFilter(filter, row, FIELDS));
}

function sorted(rows: TopicRow[], text: string | undefined): TopicRow[] {
  const sort = parseSort(text ?? "name");
  const read = FIELDS[sort?.key ?? ""];
  if (!sort || !read) throw new AppError("invalid_input", `There is no column ${sort?.key ?? text}.`);
  return sortRows(rows, read, sort.descending);
}

import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { db } from "@/lib/db/client";
import type { WatchedTopic } from "@/lib/deadletters/contract";
import { deletedFrom, type TopicRow } from "@/lib/deadletters/readable-topics";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

type Connectors = ConnectorsSnapshot["connectors"];

/** Topics of dead letters with how they were recognised, how much of them is indexed, and how long Kafka keeps them. */
export async function watchedTopics(environment: string, topics: readonly TopicRow[]): Promise<WatchedTopic[]> {
  const names = topics.map(({ topic }) => topic);
  const where = { environment, topic: { in: names } };
  const [cursors, counts, connectors] = await Promise.all([
    db().deadLetterCursor.findMany({ where }),
    db().deadLetter.groupBy({ by: "topic", where, _count: true, _min: { at: true }, _max: { at: true } }),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
  ]);
  return topics.map((row) => {
    const mine = cursors.filter(({ topic }) => topic === row.topic);
    const count = counts.find(({ topic }) => topic === row.topic);
    const oldest = count?._min.at ?? null;
    const deleted = oldest ? deletedFrom(row, oldest) : null;
    return {
      topic: row.topic,
      watched: row.watched,
      foundBy: row.foundBy as WatchedTopic["foundBy"],
      how: howFound(row, connectors.body?.connectors ?? []),
      letters: count?._count ?? 0,
      behind: String(mine.reduce((sum, { end, next }) => sum + (end > next ? end - next : 0n), 0n)),
      older: String(mine.reduce((sum, { first, begin }) => sum + (first > begin ? first - begin : 0n), 0n)),
      oldestAt: oldest?.toISOString() ?? null,
      lastAt: count?._max.at?.toISOString() ?? null,
      retentionMs: row.retentionMs === null ? null : String(row.retentionMs),
      deletedFrom: deleted === null ? null : new Date(deleted).toISOString(),
      problem: row.problem,
    };
  });
}

function howFound({ foundBy, via }: TopicRow, connectors: Connectors): string {
  if (foundBy === "hand") return "Named by hand.";
  if (foundBy === "name") return "Its name says so.";
  if (foundBy === "headers") return `Its records carry the headers of a failure (${via ?? "unknown"}).`;
  const tolerance = connectors.find(({ name }) => name === via)?.errorsTolerance;
  const silent = tolerance === "all" ? "" : " With errors.tolerance none it stops instead of writing there.";
  return `Connector ${via} names it as its dead letter topic.${silent}`;
}

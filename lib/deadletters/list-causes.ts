import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db/client";
import { type Cause, TREND_HOURS, type WatchedTopic } from "@/lib/deadletters/contract";
import { DeadLettersSnapshot, MAX_LETTERS } from "@/lib/deadletters/dead-letters-snapshot";
import { plainReason } from "@/lib/deadletters/plain-reason";
import { deletedFrom, type TopicRow, topicsFor } from "@/lib/deadletters/readable-topics";
import { MAX_ATTEMPTS } from "@/lib/deadletters/replay-headers";
import { watchedTopics } from "@/lib/deadletters/watched-topics";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

type Count = { fingerprint: string; topic: string; letters: number; first: Date; last: Date };
type Bucket = { fingerprint: string; hour: number; letters: number };

/** Causes of the letters in the index that `actor` may see, and the topics they are gathered from. */
export async function findCauses(environment: string, actor: Actor, topic: string | undefined) {
  const [{ freshness }, topics] = await Promise.all([
    readSnapshot(environment, "deadletters", DeadLettersSnapshot),
    topicsFor(environment, actor, "deadletters.read"),
  ]);
  const names = topics.map((row) => row.topic).filter((name) => topic === undefined || name === topic);
  const [counts, buckets] = await Promise.all([countLetters(environment, names), trend(environment, names)]);
  const rows = await db().deadLetterCause.findMany({
    where: { environment, fingerprint: { in: [...new Set(counts.map(({ fingerprint }) => fingerprint))] } },
  });
  const ofCause = Map.groupBy(counts, ({ fingerprint }) => fingerprint);
  const hours = Map.groupBy(buckets, ({ fingerprint }) => fingerprint);
  const causes = rows
    .map((row): Cause => causeView(row, ofCause.get(row.fingerprint) ?? [], hours.get(row.fingerprint) ?? [], topics))
    .toSorted((a, b) => b.letters - a.letters || a.fingerprint.localeCompare(b.fingerprint));
  const watched: WatchedTopic[] = await watchedTopics(environment, topics);
  return { freshness, causes, topics: watched, maxLetters: MAX_LETTERS, maxAttempts: MAX_ATTEMPTS };
}

type CauseRow = Awaited<ReturnType<ReturnType<typeof db>["deadLetterCause"]["findMany"]>>[number];

function causeView(row: CauseRow, counts: Count[], buckets: Bucket[], topics: readonly TopicRow[]): Cause {
  const ends = counts.flatMap(
    ({ topic, first }) =>
      deletedFrom(
        topics.find((one) => one.topic === topic),
        first,
      ) ?? [],
  );
  return {
    fingerprint: row.fingerprint,
    exception: row.exception,
    message: row.message,
    innermost: row.innermost,
    stage: row.stage,
    reason: plainReason(row).reason,
    topics: counts.map(({ topic }) => topic).toSorted(),
    letters: counts.reduce((sum, { letters }) => sum + letters, 0),
    seen: String(row.seen),
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    deletedFrom: ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString(),
    trend: Array.from({ length: TREND_HOURS }, (_, at) => buckets.find(({ hour }) => hour === at + 1)?.letters ?? 0),
  };
}

const countLetters = (environment: string, topics: string[]) => db().$queryRaw<Count[]>`
  SELECT fingerprint, topic, count(*)::int AS letters, min(at) AS first, max(at) AS last
  FROM "DeadLetter" WHERE environment = ${environment} AND topic = ANY(${topics}::text[])
  GROUP BY fingerprint, topic`;

const trend = (environment: string, topics: string[]) => db().$queryRaw<Bucket[]>`
  SELECT fingerprint, count(*)::int AS letters,
    ${TREND_HOURS}::int - floor(date_part('epoch', now() - at) / 3600)::int AS hour
  FROM "DeadLetter"
  WHERE environment = ${environment} AND topic = ANY(${topics}::text[]) AND at > now() - make_interval(hours => ${TREND_HOURS}::int)
  GROUP BY fingerprint, hour`;

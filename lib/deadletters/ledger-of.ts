import { db } from "@/lib/db/client";
import type { LedgerEntry } from "@/lib/deadletters/contract";
import { ledgerEntry } from "@/lib/deadletters/letter-view";
import type { TopicRow } from "@/lib/deadletters/readable-topics";
import type { ReplayedLetter } from "@/lib/generated/prisma/client";

type Place = { topic: string; partition: number; offset: bigint };

/** What the ledger knows of letters, the newest attempt first. Letters of an earlier topic of the same name do not count. */
export async function ledgerOf(environment: string, topics: readonly TopicRow[], letters: readonly Place[]) {
  const ids = new Map(topics.map(({ topic, topicId }) => [topic, topicId]));
  const places = letters.filter(({ topic }) => ids.has(topic));
  const rows =
    places.length === 0
      ? []
      : await db().$queryRaw<ReplayedLetter[]>`
          SELECT l.* FROM "ReplayedLetter" l JOIN unnest(
            ${places.map(({ topic }) => topic)}::text[], ${places.map(({ topic }) => ids.get(topic) ?? "")}::text[],
            ${places.map(({ partition }) => partition)}::int[], ${places.map(({ offset }) => offset)}::bigint[]
          ) AS p(topic, id, partition, "offset")
            ON l.topic = p.topic AND l."topicId" = p.id AND l.partition = p.partition AND l."offset" = p."offset"
          WHERE l.environment = ${environment} ORDER BY l.attempt DESC`;
  const found = Map.groupBy(rows, keyOf);
  return (place: Place): LedgerEntry[] => (found.get(keyOf(place)) ?? []).map(ledgerEntry);
}

const keyOf = ({ topic, partition, offset }: Place): string => `${partition} ${offset} ${topic}`;

import type { Selection } from "@/lib/deadletters/replay-contract";
import { MAX_ATTEMPTS } from "@/lib/deadletters/replay-headers";
import { Prisma } from "@/lib/generated/prisma/client";

/** A topic that letters may be sent to, and its number of partitions. */
export type OpenTarget = { topic: string; partitions: number };

export type Choice = {
  environment: string;
  /** Topics of letters that the actor may replay. */
  topics: readonly string[];
  selection: Selection;
  /** Null: each letter's own origin. */
  target: string | null;
};

/**
 * The selected letters as a query, each with where it would go, which attempt that is, and `fate`: "send", or why it is
 * left out. One query for preview and claim, so that what was shown is what is done.
 */
export function chosenLetters(
  { environment, topics, selection, target }: Choice,
  open: readonly OpenTarget[],
): Prisma.Sql {
  return Prisma.sql`
    SELECT d.environment, d.topic, t."topicId", d.partition, d."offset", d.attempt + 1 AS attempt, d.at, d.seq,
      ${target === null ? Prisma.sql`d."originTopic"` : Prisma.sql`${target}::text`} AS "targetTopic",
      CASE WHEN d."originPartition" < o.partitions THEN d."originPartition" END AS "targetPartition",
      CASE
        WHEN l.state = 'sent' THEN 'sent'
        WHEN l.state = 'unknown' THEN 'unknown'
        WHEN l.state IN ('intent', 'sending') THEN 'under way'
        WHEN d.attempt >= ${MAX_ATTEMPTS}::int THEN 'limit'
        WHEN ${target === null ? Prisma.sql`d."originTopic" IS NULL` : Prisma.sql`FALSE`} THEN 'no origin'
        WHEN o.topic IS NULL THEN 'no target'
        ELSE 'send'
      END AS fate
    FROM "DeadLetter" d
    JOIN "DeadLetterTopic" t ON t.environment = d.environment AND t.topic = d.topic
    LEFT JOIN unnest(${open.map(({ topic }) => topic)}::text[], ${open.map(({ partitions }) => partitions)}::int[])
      AS o(topic, partitions) ON o.topic = ${target === null ? Prisma.sql`d."originTopic"` : Prisma.sql`${target}::text`}
    LEFT JOIN "ReplayedLetter" l ON l.environment = d.environment AND l.topic = d.topic AND l."topicId" = t."topicId"
      AND l.partition = d.partition AND l."offset" = d."offset" AND l.attempt = d.attempt + 1
    WHERE d.environment = ${environment} AND d.topic = ANY(${[...topics]}::text[]) AND ${selected(selection)}`;
}

function selected(selection: Selection): Prisma.Sql {
  if (selection.kind === "letters") {
    const { letters } = selection;
    return Prisma.sql`(d.topic, d.partition, d."offset") IN (SELECT * FROM unnest(
      ${letters.map(({ topic }) => topic)}::text[], ${letters.map(({ partition }) => partition)}::int[],
      ${letters.map(({ offset }) => BigInt(offset))}::bigint[]))`;
  }
  const { cause, topic, upTo } = selection;
  return Prisma.sql`d.fingerprint = ${cause}
    ${topic === undefined ? Prisma.empty : Prisma.sql`AND d.topic = ${topic}`}
    ${upTo === undefined ? Prisma.empty : Prisma.sql`AND d.seq <= ${BigInt(upTo)}`}`;
}

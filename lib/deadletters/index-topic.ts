import { db } from "@/lib/db/client";
import { keepLetters } from "@/lib/deadletters/keep-letters";
import { letterRow } from "@/lib/deadletters/letter-row";
import type { Cursor, TopicCursors } from "@/lib/deadletters/open-cursors";
import type { KafkaPort } from "@/lib/systems/kafka/port";

type Look = { environment: string; topic: string; until: number; signal: AbortSignal };

const PAGE = 1_000;
const PAGE_BYTES = 16 * 1024 * 1024;
const PAGE_TIMEOUT_MS = 8_000;

/**
 * Indexes what is new in a topic, from where the last look ended. Letters and cursors are kept in one transaction, so a
 * crash in between indexes none twice and leaves none out.
 */
export async function indexTopic(look: Look, { cursors, changed }: TopicCursors, kafka: KafkaPort): Promise<void> {
  const { environment, topic, until, signal } = look;
  if (!changed && cursors.every(({ next, end }) => next >= end)) return;
  await dropDeleted(environment, topic, cursors);
  let rows: ReturnType<typeof letterRow>[] = [];
  do {
    await keepLetters(environment, topic, rows, cursors);
    rows = await readOn(look, cursors, kafka);
  } while (rows.length > 0 && !signal.aborted && Date.now() < until);
  await keepLetters(environment, topic, rows, cursors);
}

/** The next page of letters; moves the cursors past it. Nothing where the rest lies behind an open transaction. */
async function readOn({ environment, topic, signal }: Look, cursors: readonly Cursor[], kafka: KafkaPort) {
  const open = cursors.filter(({ next, end }) => next < end);
  if (open.length === 0) return [];
  const { records, coverage } = await kafka.readRecords({
    topic,
    partitions: open.map(({ partition }) => partition),
    from: { kind: "offset", offset: new Map(open.map(({ partition, next }) => [partition, next])) },
    limit: PAGE,
    maxBytes: PAGE_BYTES,
    timeoutMs: PAGE_TIMEOUT_MS,
    isolation: "read_committed",
    signal,
  });
  const failed = coverage.find(({ error }) => error !== null)?.error;
  if (failed) throw failed;
  for (const { partition, to } of coverage) {
    const cursor = open.find((one) => one.partition === partition);
    if (cursor && to !== null && to > cursor.next) cursor.next = to;
  }
  return records.map((record) => letterRow(environment, record));
}

// What Kafka has deleted cannot be read or replayed any more.
async function dropDeleted(environment: string, topic: string, cursors: readonly Cursor[]): Promise<void> {
  for (const { partition, begin, first } of cursors) {
    if (begin <= first) continue;
    await db().deadLetter.deleteMany({ where: { environment, topic, partition, offset: { lt: begin } } });
  }
}

import type { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { MAX_LETTERS } from "@/lib/deadletters/dead-letters-snapshot";
import type { KafkaPort } from "@/lib/systems/kafka/port";

/** [first, next) of a partition is indexed; [begin, end) is what Kafka holds. `kept` is what Postgres knows of it. */
export type Cursor = { partition: number; begin: bigint; first: bigint; next: bigint; end: bigint };
export type TopicCursors = { cursors: Cursor[]; changed: boolean; failure: AppError | null };

/**
 * Where to read on, by topic: three questions to the cluster, however many topics there are. Of a topic that is seen for
 * the first time the newest letters are taken, as many as the index may hold.
 */
export async function openCursors(
  environment: string,
  topics: readonly string[],
  kafka: KafkaPort,
): Promise<Map<string, TopicCursors>> {
  if (topics.length === 0) return new Map();
  const found = (await kafka.metadata(topics)).topics;
  const wanted = found.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.map(({ index }) => index),
  }));
  const [begins, ends, rows] = await Promise.all([
    kafka.listOffsets(wanted, "earliest"),
    kafka.listOffsets(wanted, "latest", "read_committed"),
    db().deadLetterCursor.findMany({ where: { environment, topic: { in: [...topics] } } }),
  ]);
  const failure = [...begins.failures, ...ends.failures][0]?.error ?? null;
  const offsetsOf = (offsets: typeof begins.offsets) =>
    new Map(offsets.map(({ topic, partition, offset }) => [`${topic} ${partition}`, offset]));
  const begin = offsetsOf(begins.offsets);
  const end = offsetsOf(ends.offsets);
  const kept = new Map(rows.map((row) => [`${row.topic} ${row.partition}`, row]));
  return new Map(
    wanted.map(({ topic, partitions }) => {
      const share = BigInt(Math.ceil(MAX_LETTERS / Math.max(1, partitions.length)));
      const cursors = partitions.flatMap((partition) => {
        const key = `${topic} ${partition}`;
        const bounds = { begin: begin.get(key) ?? -1n, end: end.get(key) ?? -1n };
        return bounds.begin < 0n || bounds.end < 0n ? [] : [cursorOf(partition, bounds, kept.get(key), share)];
      });
      const changed = cursors.some((cursor) => differs(cursor, kept.get(`${topic} ${cursor.partition}`)));
      return [topic, { cursors, changed, failure: cursors.length < partitions.length ? failure : null }];
    }),
  );
}

function cursorOf(
  partition: number,
  { begin, end }: { begin: bigint; end: bigint },
  known: Cursor | undefined,
  share: bigint,
): Cursor {
  const newest = end - share > begin ? end - share : begin;
  const next = known && known.next > begin ? known.next : begin;
  return { partition, begin, end, first: known?.first ?? newest, next: known ? next : newest };
}

const differs = (cursor: Cursor, known: Cursor | undefined): boolean =>
  known === undefined || known.begin !== cursor.begin || known.next !== cursor.next || known.end !== cursor.end;

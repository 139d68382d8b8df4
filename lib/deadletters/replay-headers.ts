import type { Header } from "@/lib/messages/decoded";
import type { RecordHeader } from "@/lib/systems/kafka/port-records";

// What a replay adds to a record, so that a letter that comes back is known and a crash can find out what was sent.
const PREFIX = "x-millrace-replay-";
const ID = `${PREFIX}id`;
const ATTEMPT = `${PREFIX}attempt`;
const FROM = `${PREFIX}from`;

/** How often a letter may be replayed: one that came back more often than this stays. */
export const MAX_ATTEMPTS = 3;

export type LetterPlace = { topic: string; partition: number; offset: bigint };
export type ReplayMark = { id: string; attempt: number };

/** "topic-partition-offset", as the header says it; a topic's name may hold dashes, the other two cannot. */
export const placeText = ({ topic, partition, offset }: LetterPlace): string => `${topic}-${partition}-${offset}`;

/** The replay that a record went through, by its headers. */
export function replayMarkOf(headers: readonly Pick<Header, "key" | "value">[]): ReplayMark | null {
  const last = (name: string) => headers.findLast(({ key }) => key === name)?.value ?? null;
  const id = last(ID);
  const attempt = last(ATTEMPT);
  if (id === null || id === "") return null;
  return { id, attempt: attempt !== null && /^\d{1,4}$/.test(attempt) ? Number(attempt) : 1 };
}

/** Whether a record of the target is the one a replay sent for a letter: the id and the place it came from. */
export function sentFor(headers: readonly RecordHeader[]): { id: string; from: string } | null {
  const text = (name: string) => headers.findLast(({ key }) => key === name)?.value?.toString("utf8");
  const id = text(ID);
  const from = text(FROM);
  return id === undefined || from === undefined ? null : { id, from };
}

/** The headers a replayed record goes out with: its own, those of the failure where wished, then the marks of this replay. */
export function replayHeaders(
  headers: readonly RecordHeader[],
  failure: "keep" | "drop",
  mark: ReplayMark & { from: LetterPlace },
): RecordHeader[] {
  const kept = headers.filter(({ key }) => !key.startsWith(PREFIX) && (failure === "keep" || !isFailureHeader(key)));
  const add = (key: string, value: string): RecordHeader => ({ key, value: Buffer.from(value) });
  return [...kept, add(ID, mark.id), add(ATTEMPT, String(mark.attempt)), add(FROM, placeText(mark.from))];
}

const FAILURE_PREFIXES = [
  "__connect.errors.",
  "__streams.errors.",
  "__dlq.errors.",
  "millrace.dlq.",
  "kafka_dlt-",
  "kafka_original-",
  "kafka_exception-",
  "kafka_key-exception-",
  "retry_topic-",
  "x-original-",
  "x-exception-",
  "dead-letter-",
];

/** True for a header that tells of a failure, of any family. */
export const isFailureHeader = (key: string): boolean =>
  key === "kafka_deliveryAttempt" || FAILURE_PREFIXES.some((prefix) => key.startsWith(prefix));

import { perProcess } from "@/lib/per-process";

/**
 * What this process took for one topic since it started; the numbers only grow, so they can be read as Prometheus
 * counters. `refused` and `deadLettered` are records that do not fit the schema, `failed` those that Kafka did not take.
 */
export type TopicCounts = {
  environment: string;
  topic: string;
  requests: number;
  records: number;
  /** Of keys and values as they were written to Kafka. */
  bytes: number;
  refused: number;
  deadLettered: number;
  failed: number;
  /** Of the newest record that was written, epoch ms; 0 for none. */
  lastAtMs: number;
  /** Why the newest of those that were not written was not, and when. */
  lastProblem: string;
  lastProblemAtMs: number;
};

const MAX_TOPICS = 5_000;
const counts = perProcess("ingest counts", () => new Map<string, TopicCounts>());

/** The counts of a topic, to be added to. Only for topics that exist: their number is what bounds the memory. */
export function countsOf(environment: string, topic: string): TopicCounts {
  const key = `${environment} ${topic}`;
  const known = counts.get(key);
  if (known) return known;
  const made: TopicCounts = {
    ...{ environment, topic, requests: 0, records: 0, bytes: 0, refused: 0, deadLettered: 0, failed: 0 },
    ...{ lastAtMs: 0, lastProblem: "", lastProblemAtMs: 0 },
  };
  if (counts.size >= MAX_TOPICS) counts.delete(counts.keys().next().value ?? "");
  counts.set(key, made);
  return made;
}

/** All counts of this process, for metrics and for the room of ingest. */
export const ingestCounts = (): readonly TopicCounts[] => [...counts.values()];

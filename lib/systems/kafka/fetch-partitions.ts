import { AppError } from "@/lib/app-error";
import type { AbortedTransaction } from "./batches/committed";
import { byLeader, type ClusterView, perBroker } from "./cluster";
import { codeFailure, errorName, isMoved } from "./codes";
import { FETCH_APIS, type Fetched } from "./fetch-api";
import type { Topic } from "./port";
import type { ReadRequest } from "./port-records";

export type Want = { partition: number; offset: bigint };
export type FetchOptions = {
  isolation: ReadRequest["isolation"];
  /** How long a broker may hold back an answer that has nothing in it. */
  waitMs: number;
  /** Of one broker's answer. Its first batch always comes whole. */
  maxBytes: number;
};
export type Raw =
  | { ok: true; bytes: Buffer; aborted: AbortedTransaction[]; end: bigint; logStart: bigint }
  /** `outOfRange`: the offset is not in the log; where the log begins and ends is then the caller's question. */
  | { ok: false; outOfRange: boolean; error: AppError };

const AGAIN_MS = 200;
const ATTEMPTS = 4;
const UNKNOWN_EPOCH = -1;
const FULL_FETCH_EPOCH = -1;

/**
 * Fetches from several partitions of one topic: one request a leader, all at the same time, outside of any group. A leader
 * that moved is looked up and asked again. Every wanted partition has an answer, if only the error that stopped it.
 */
export async function fetchPartitions(
  view: ClusterView,
  topic: string,
  wants: readonly Want[],
  options: FetchOptions,
): Promise<Map<number, Raw>> {
  const answers = new Map<number, Raw>();
  let left = wants;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * attempt));
    const found = (await view.topics([topic], attempt > 1)).get(topic);
    if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
    const moved = await fetchOnce(view, found, left, options, answers);
    if (attempt === ATTEMPTS) break;
    left = left.filter(({ partition }) => moved.has(partition));
  }
  return answers;
}

/** Returns the partitions worth another attempt; their present error is in `answers` all the same. */
async function fetchOnce(
  view: ClusterView,
  topic: Topic,
  wants: readonly Want[],
  options: FetchOptions,
  answers: Map<number, Raw>,
): Promise<Set<number>> {
  const again = new Set<number>();
  const offsets = new Map(wants.map(({ partition, offset }) => [partition, offset]));
  const wanted = [{ topic: topic.name, partitions: wants.map(({ partition }) => partition) }];
  const { leaders, missing } = byLeader(wanted, new Map([[topic.name, topic]]));
  const fail = (partition: number, error: AppError, retry: boolean, outOfRange = false) => {
    answers.set(partition, { ok: false, outOfRange, error });
    if (retry) again.add(partition);
  };
  for (const { partitions } of missing) {
    for (const one of partitions)
      fail(
        one,
        noLeader(topic, one),
        topic.partitions.some(({ index }) => index === one),
      );
  }
  await perBroker(view, leaders, async (broker, mine) => {
    const own = mine.flatMap(({ partitions }) => partitions);
    try {
      const reply = await ask(view, broker, topic, own, offsets, options);
      if (reply.code !== 0) throw codeFailure(reply.code, `Reading ${topic.name}`);
      for (const part of reply.topics.flatMap(({ partitions }) => partitions)) {
        const { partition, code, aborted, bytes, highWatermark, lastStableOffset, logStartOffset } = part;
        const end = options.isolation === "read_committed" ? lastStableOffset : highWatermark;
        if (code === 0) answers.set(partition, { ok: true, bytes, aborted, end, logStart: logStartOffset });
        else {
          const outOfRange = errorName(code) === "OFFSET_OUT_OF_RANGE";
          fail(partition, codeFailure(code, `Reading ${topic.name}-${partition}`), isMoved(code), outOfRange);
        }
      }
    } catch (thrown) {
      const error = AppError.from(thrown);
      for (const partition of own) fail(partition, error, error.code === "unreachable");
    }
  }).catch(() => undefined); // every partition of it has its error already
  for (const { partition } of wants) {
    if (!answers.has(partition)) fail(partition, noLeader(topic, partition), true);
  }
  return again;
}

function ask(
  view: ClusterView,
  broker: { host: string; port: number },
  topic: Topic,
  partitions: readonly number[],
  offsets: ReadonlyMap<number, bigint>,
  { isolation, waitMs, maxBytes }: FetchOptions,
): Promise<Fetched> {
  const request = partitions.map((partition) => ({
    partition,
    currentLeaderEpoch: UNKNOWN_EPOCH,
    fetchOffset: offsets.get(partition) ?? 0n,
    lastFetchedEpoch: UNKNOWN_EPOCH,
    partitionMaxBytes: maxBytes,
  }));
  const level = isolation === "read_committed" ? 1 : 0;
  const topics = [{ topicId: topic.id, partitions: request }];
  return view.wire.ask(
    broker,
    `Reading ${topic.name}`,
    FETCH_APIS,
    [waitMs, 1, maxBytes, level, 0, FULL_FETCH_EPOCH, topics, [], ""],
    "fetch",
    waitMs,
  );
}

const noLeader = (topic: Topic, partition: number): AppError =>
  topic.partitions.some(({ index }) => index === partition)
    ? new AppError("unreachable", `${topic.name}-${partition} has no leader at the moment.`, { system: "kafka" })
    : new AppError("not_found", `${topic.name} has no partition ${partition}.`, { system: "kafka" });

import { AppError } from "@/lib/app-error";
import type { ClusterView } from "./cluster";
import { fetchPartitions, type Raw } from "./fetch-partitions";
import type { BatchProblem, KafkaRecord, ReadRequest, StopReason } from "./port-records";
import { readBytes } from "./read-bytes";

/** What a read may still cost; shared by all its rounds. */
export type Budget = { bytesLeft: number; until: number; signal: AbortSignal | undefined };
/** [from, to) has to be read. What else a batch holds is kept too: below `from` when `back`, and up to `cap`. */
export type Range = { partition: number; from: bigint; to: bigint; cap: bigint; back: boolean };

/** A range as far as it was read: every record of [from, next) is there or in a problem. */
export type RangeRead = {
  partition: number;
  /** At or before the range's own `from`: a batch comes whole. */
  from: bigint;
  next: bigint;
  records: KafkaRecord[];
  problems: BatchProblem[];
  stopped: Extract<StopReason, "end" | "bytes" | "timeout" | "cancelled" | "failed">;
  error: AppError | null;
};

type Reading = RangeRead & Range;
const FETCH_BYTES = 8 * 1024 * 1024;

/** Reads ranges of one topic forwards, all leaders at once, until each is at its end or the budget is spent. */
export async function readRanges(
  view: ClusterView,
  topic: string,
  ranges: readonly Range[],
  isolation: ReadRequest["isolation"],
  budget: Budget,
): Promise<Map<number, RangeRead>> {
  const reads = new Map<number, Reading>();
  for (const range of ranges) {
    reads.set(range.partition, { ...range, next: range.from, records: [], problems: [], stopped: "end", error: null });
  }
  let open = [...reads.values()].filter(({ next, to }) => next < to);
  for (let empty = 0; open.length > 0 && empty < 3; ) {
    const spent = spentBy(budget);
    if (spent) {
      for (const read of open) read.stopped = spent;
      break;
    }
    const wants = open.map(({ partition, next }) => ({ partition, offset: next }));
    // A broker fills its answer in the order of the request: the first gets something in any case, so the order turns.
    const maxBytes = Math.max(1, Math.min(FETCH_BYTES, budget.bytesLeft));
    const answers = await fetchPartitions(view, topic, wants, { isolation, waitMs: 0, maxBytes });
    let gotBytes = 0;
    for (const read of open) gotBytes += take(topic, read, answers.get(read.partition));
    budget.bytesLeft -= gotBytes;
    empty = gotBytes === 0 ? empty + 1 : 0;
    open = open.filter(({ next, to, stopped }) => next < to && stopped === "end");
    open.push(...open.splice(0, 1));
  }
  // Nothing came although the end is further on: all that is left there was deleted.
  for (const read of open) if (read.stopped === "end") read.next = read.to;
  return reads;
}

function take(topic: string, read: Reading, raw: Raw | undefined): number {
  if (!raw?.ok) {
    read.stopped = "failed";
    read.error =
      raw?.error ?? new AppError("upstream", `Reading ${topic}-${read.partition} gave no answer.`, { system: "kafka" });
    return 0;
  }
  if (raw.bytes.length === 0) return 0;
  const { records, problems, firstOffset, nextOffset } = readBytes(
    { topic, partition: read.partition },
    raw.bytes,
    raw.aborted,
  );
  // Only the first batch can begin before the range; what the log has lost of it (deleted records) stays out.
  if (read.back && read.next === read.from && firstOffset !== null && firstOffset < read.from) {
    read.from = firstOffset;
    if (raw.logStart > firstOffset) read.from = raw.logStart;
    read.next = read.from;
  }
  for (const record of records) if (record.offset >= read.next && record.offset < read.cap) read.records.push(record);
  read.problems.push(...problems);
  if (nextOffset !== null && nextOffset > read.next) read.next = nextOffset;
  if (read.next > read.cap) read.next = read.cap;
  return raw.bytes.length;
}

/** Why a read has to stop now; undefined while it may go on. */
export function spentBy({ bytesLeft, until, signal }: Budget): "bytes" | "timeout" | "cancelled" | undefined {
  if (signal?.aborted) return "cancelled";
  if (performance.now() >= until) return "timeout";
  return bytesLeft <= 0 ? "bytes" : undefined;
}

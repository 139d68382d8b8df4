// Reading records without a consumer group, for screens: a bounded question with an honest answer.
//
//   const { records, coverage } = await kafka.readRecords({
//     topic, from: { kind: "newest" }, limit: 100, maxBytes: 20 * 2 ** 20, timeoutMs: 10_000, isolation: "read_committed",
//   });
//
// `coverage` says, for each partition, [begin, end) of the log as it was when the read began, [from, to) that was looked
// at, and why it stopped there. A next page of `newest` takes `before` = each partition's `from` (its `end` where that is
// null); one of the others takes `offset` = each partition's `to`. Cancel with `signal`: what was read so far is returned.
import { AppError } from "@/lib/app-error";
import type { ClusterView } from "./cluster";
import { listOffsets } from "./list-offsets";
import { giveOut } from "./merge-records";
import { coverageOf, isDry, nextRange, type PartitionWindow, takeIn, windowOf } from "./partition-window";
import type { KafkaRecord, PartitionCoverage, ReadFrom, ReadRequest, ReadResult } from "./port-records";
import { type Budget, readRanges, spentBy } from "./read-ranges";

export async function readRecords(view: ClusterView, request: ReadRequest): Promise<ReadResult> {
  const started = performance.now();
  const { topic, limit, isolation, maxBytes, signal } = request;
  const budget: Budget = { bytesLeft: maxBytes, until: started + request.timeoutMs, signal };
  const { windows, failed } = await openWindows(view, request);
  const records: KafkaRecord[] = [];
  let limited = false;
  for (;;) {
    giveOut(windows, records, limit);
    limited = records.length >= limit;
    const dry = windows.filter(isDry);
    if (limited || dry.length === 0) break;
    if (spentBy(budget) === "bytes" && records.length === 0) lastTry(dry, budget);
    const spent = spentBy(budget);
    if (spent) for (const window of dry) window.stopped = spent;
    else await readOn(view, topic, dry, isolation, budget);
  }
  const coverage = [...windows.map((window) => coverageOf(window, limited)), ...failed];
  return {
    records,
    coverage: coverage.sort((a, b) => a.partition - b.partition),
    bytes: maxBytes - budget.bytesLeft,
    tookMs: Math.round(performance.now() - started),
  };
}

// The newest record is worth one batch more than was allowed: the attempts at larger pieces have used it all up.
function lastTry(dry: readonly PartitionWindow[], budget: Budget): void {
  const untouched = dry.filter(({ back, size, low, high }) => back && size > 1n && low === high);
  if (untouched.length === 0) return;
  for (const window of untouched) window.size = 1n;
  budget.bytesLeft = 1;
}

async function readOn(
  view: ClusterView,
  topic: string,
  dry: readonly PartitionWindow[],
  isolation: ReadRequest["isolation"],
  budget: Budget,
): Promise<void> {
  const ranges = new Map(dry.map((window) => [window, nextRange(window)]));
  // A backwards piece that is too large is thrown away and tried smaller: it may cost half of what is left at most.
  const back = dry.some((window) => window.back && window.size > 1n);
  const part = { ...budget, bytesLeft: back ? Math.ceil(budget.bytesLeft / 2) : budget.bytesLeft };
  const given = part.bytesLeft;
  const reads = await readRanges(view, topic, [...ranges.values()], isolation, part);
  budget.bytesLeft -= given - part.bytesLeft;
  for (const [window, range] of ranges) {
    const read = reads.get(range.partition);
    if (read) takeIn(window, range, read);
  }
}

async function openWindows(
  view: ClusterView,
  request: ReadRequest,
): Promise<{ windows: PartitionWindow[]; failed: PartitionCoverage[] }> {
  const { topic, from, isolation, limit } = request;
  const found = (await view.topics([topic])).get(topic);
  if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
  const partitions = request.partitions ?? found.partitions.map(({ index }) => index);
  const wanted = [{ topic, partitions }];
  const atTime = from.kind === "time" ? { timestampMs: from.timestampMs } : null;
  const [begins, ends, times] = await Promise.all([
    listOffsets(view, wanted, "earliest"),
    listOffsets(view, wanted, "latest", isolation),
    atTime ? listOffsets(view, wanted, atTime) : null,
  ]);
  const begin = new Map(begins.offsets.map(({ partition, offset }) => [partition, offset]));
  const end = new Map(ends.offsets.map(({ partition, offset }) => [partition, offset]));
  const time = new Map(times?.offsets.map(({ partition, offset }) => [partition, offset]));
  const error = [...begins.failures, ...ends.failures][0]?.error ?? null;
  const windows: PartitionWindow[] = [];
  const failed: PartitionCoverage[] = [];
  const perPartition = Math.ceil((limit / Math.max(1, partitions.length)) * 2);
  for (const partition of partitions) {
    const bounds = { partition, begin: begin.get(partition) ?? -1n, end: end.get(partition) ?? -1n };
    if (bounds.begin < 0n || bounds.end < 0n) {
      failed.push({ ...bounds, from: null, to: null, stopped: "failed", error, problems: [] });
      continue;
    }
    windows.push(windowOf(bounds, startOf(from, bounds, time), from.kind === "newest", perPartition));
  }
  return { windows, failed };
}

type Bounds = { partition: number; begin: bigint; end: bigint };

function startOf(from: ReadFrom, { partition, begin, end }: Bounds, time: ReadonlyMap<number, bigint>): bigint {
  switch (from.kind) {
    case "newest":
      return from.before?.get(partition) ?? end;
    case "oldest":
      return begin;
    case "offset":
      return typeof from.offset === "bigint" ? from.offset : (from.offset.get(partition) ?? begin);
    case "time": {
      const at = time.get(partition) ?? end;
      return at < 0n ? end : at; // nothing is as new as that
    }
  }
}

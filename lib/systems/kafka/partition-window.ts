import type { AppError } from "@/lib/app-error";
import type { BatchProblem, KafkaRecord, PartitionCoverage, StopReason } from "./port-records";
import type { Range, RangeRead } from "./read-ranges";

const FIRST_WINDOW = 32n;
const GROWTH = 4n;

/** How far one partition has been read, [low, high), and which records of that are still to be given out, in order. */
export type PartitionWindow = {
  partition: number;
  begin: bigint;
  end: bigint;
  back: boolean;
  low: bigint;
  high: bigint;
  size: bigint;
  /** In the order of giving out: ascending forwards, descending backwards. */
  records: KafkaRecord[];
  given: number;
  problems: BatchProblem[];
  stopped: StopReason | null;
  error: AppError | null;
};

type Bounds = { partition: number; begin: bigint; end: bigint };

export function windowOf(
  { partition, begin, end }: Bounds,
  start: bigint,
  back: boolean,
  perPartition: number,
): PartitionWindow {
  const at = start < begin ? begin : start > end ? end : start;
  const size = BigInt(perPartition) > FIRST_WINDOW ? BigInt(perPartition) : FIRST_WINDOW;
  const window: PartitionWindow = {
    ...{ partition, begin, end, back, size, low: at, high: at },
    ...{ records: [], given: 0, problems: [], stopped: null, error: null },
  };
  settle(window);
  return window;
}

/** The next piece of the partition to read; a backwards one ends where what is known begins. */
export function nextRange({ partition, begin, end, back, low, high, size }: PartitionWindow): Range {
  if (!back) return { partition, back, from: high, to: high + size < end ? high + size : end, cap: end };
  return { partition, back, from: low - size > begin ? low - size : begin, to: low, cap: low };
}

/** Takes in what was read of the range. A backwards piece that does not reach what is known would leave a hole: it is tried smaller. */
export function takeIn(window: PartitionWindow, range: Range, read: RangeRead): void {
  const whole = read.next >= range.to;
  if (window.back && !whole) {
    // What fitted into half of the budget is twice of what is tried next.
    if (read.stopped === "bytes" && window.size > 1n) window.size = (read.next - read.from) / 2n || 1n;
    else fail(window, read);
    return;
  }
  if (window.back) {
    window.records.push(...read.records.toReversed());
    window.low = read.from;
  } else {
    window.records.push(...read.records);
    window.high = read.next;
  }
  window.problems.push(...read.problems);
  window.size *= GROWTH;
  if (!whole) fail(window, read);
  else settle(window);
}

function fail(window: PartitionWindow, read: RangeRead): void {
  window.stopped = read.stopped;
  window.error = read.error;
}

function settle(window: PartitionWindow): void {
  if (window.back && window.low <= window.begin) window.stopped = "begin";
  if (!window.back && window.high >= window.end) window.stopped = "end";
}

export const isDry = (window: PartitionWindow): boolean =>
  window.stopped === null && window.given >= window.records.length;

/** What was looked at and given out. What was read ahead but not given out does not count as looked at. */
export function coverageOf(window: PartitionWindow, limited: boolean): PartitionCoverage {
  const { partition, begin, end, back, given, records, problems, error } = window;
  const left = given < records.length;
  const last = records[given - 1]?.offset;
  let { low, high } = window;
  if (left && back) low = last ?? high;
  if (left && !back) high = last === undefined ? low : last + 1n;
  const seen = problems.filter((one) => one.lastOffset >= low && one.firstOffset < high);
  const stopped = left || (limited && window.stopped === null) ? "limit" : (window.stopped ?? "limit");
  const looked = low < high;
  return { partition, begin, end, from: looked ? low : null, to: looked ? high : null, stopped, error, problems: seen };
}

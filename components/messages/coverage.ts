import { formatBytes } from "@/lib/format/bytes";
import { formatDuration } from "@/lib/format/duration";
import { formatCount, formatShort } from "@/lib/format/number";
import type { PartitionRead } from "@/lib/messages/contract";

/** One answer of the records endpoint, as far as the coverage line needs it. */
export type PageRead = { partitions: readonly PartitionRead[]; bytesRead: number; tookMs: number };

/** What was looked at, in one line, and what could not be: an empty list is only as good as this line. */
export function coverageOf(pages: readonly PageRead[], topicPartitions: number | undefined) {
  const newest = pages.at(-1)?.partitions ?? [];
  const first = pages[0]?.partitions ?? [];
  const total = first.reduce((sum, { begin, end }) => sum + BigInt(end) - BigInt(begin), 0n);
  const looked = pages.flatMap(({ partitions }) => partitions).reduce((sum, one) => sum + lookedAt(one), 0n);
  const bytes = pages.reduce((sum, page) => sum + page.bytesRead, 0);
  const tookMs = pages.reduce((sum, page) => sum + page.tookMs, 0);
  const of = topicPartitions === undefined ? "" : ` of ${topicPartitions}`;
  const noun = (topicPartitions ?? first.length) === 1 ? "partition" : "partitions";
  return {
    line: `Looked at ${formatShort(looked)} of ${formatCount(total, "offset")} in ${first.length}${of} ${noun}, ${formatBytes(bytes)} in ${formatDuration(tookMs)}.`,
    stopped: stoppedBecause(newest),
    problems: [
      ...newest.flatMap(({ partition, problem }) => (problem === null ? [] : [`Partition ${partition}: ${problem}`])),
      ...pages
        .flatMap(({ partitions }) => partitions)
        .flatMap(({ partition, unreadable }) =>
          unreadable.map(
            ({ from, to, reason }) => `Partition ${partition}, offsets ${from} to ${BigInt(to) - 1n}: ${reason}`,
          ),
        ),
    ],
  };
}

const lookedAt = ({ from, to }: PartitionRead): bigint =>
  from === null || to === null ? 0n : BigInt(to) - BigInt(from);

const WORDS: Record<PartitionRead["stopped"], string> = {
  failed: "Some partitions could not be read.",
  timeout: "Stopped at the time limit.",
  bytes: "Stopped at the size limit.",
  cancelled: "Stopped.",
  limit: "Stopped at the number asked for.",
  end: "Read to the end.",
  begin: "Read to the beginning.",
};
const BY_WEIGHT = ["failed", "timeout", "bytes", "cancelled", "limit", "end", "begin"] as const;

function stoppedBecause(partitions: readonly PartitionRead[]): string {
  const why = BY_WEIGHT.find((reason) => partitions.some(({ stopped }) => stopped === reason));
  return why === undefined ? "The topic has no partitions." : WORDS[why];
}

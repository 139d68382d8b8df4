import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import type { listRecords, PartitionRead } from "@/lib/messages/contract";
import { PREVIEW } from "@/lib/messages/json-text";
import { messageView } from "@/lib/messages/message-view";
import { positionsText } from "@/lib/messages/positions-text";
import type { SchemaLookup } from "@/lib/messages/schema-cache";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { PartitionCoverage, ReadFrom } from "@/lib/systems/kafka/port-records";

type Query = z.output<typeof listRecords.query>;
type Reply = z.input<typeof listRecords.response>;
type Systems = { kafka: Pick<KafkaPort, "readRecords">; lookup: SchemaLookup | undefined };

const MAX_BYTES = 32 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Reads a page of a topic's records, with what was looked at in each partition. Throws AppError. */
export async function readPage(
  topic: string,
  query: Query,
  { kafka, lookup }: Systems,
  signal?: AbortSignal,
): Promise<Reply> {
  const read = await kafka.readRecords({
    topic,
    ...(query.partitions ? { partitions: query.partitions } : {}),
    from: readFrom(query),
    limit: query.limit,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    isolation: query.isolation,
    ...(signal ? { signal } : {}),
  });
  return {
    records: await Promise.all(read.records.map((record) => messageView(record, PREVIEW, lookup))),
    partitions: read.coverage.map(partitionRead),
    bytesRead: read.bytes,
    tookMs: read.tookMs,
    next: nextPage(query.from, read.coverage),
  };
}

function readFrom({ from, offset, at, positions }: Query): ReadFrom {
  if (from === "newest") return positions ? { kind: "newest", before: positions } : { kind: "newest" };
  if (positions) return { kind: "offset", offset: positions };
  if (from === "oldest") return { kind: "oldest" };
  if (from === "time") return { kind: "time", timestampMs: BigInt(at ?? missing("at")) };
  return { kind: "offset", offset: BigInt(offset ?? missing("offset")) };
}

function missing(field: string): never {
  throw new AppError("invalid_input", `This way of reading wants "${field}".`, { fields: { [field]: "is missing" } });
}

/** Where each partition that has more goes on; backwards that is the lowest offset looked at, forwards the next one. */
export function nextPage(from: Query["from"], coverage: readonly PartitionCoverage[]): string | null {
  const back = from === "newest";
  const left = coverage.flatMap(({ partition, begin, end, from: low, to: high }): [number, bigint][] => {
    const at = back ? (low ?? end) : (high ?? begin);
    return (back ? at > begin : at < end) ? [[partition, at]] : [];
  });
  return left.length === 0 ? null : positionsText(new Map(left));
}

const partitionRead = (coverage: PartitionCoverage): PartitionRead => ({
  partition: coverage.partition,
  begin: String(coverage.begin),
  end: String(coverage.end),
  from: coverage.from === null ? null : String(coverage.from),
  to: coverage.to === null ? null : String(coverage.to),
  stopped: coverage.stopped,
  problem: coverage.error?.message ?? null,
  unreadable: coverage.problems.map(({ firstOffset, lastOffset, reason }) => ({
    from: String(firstOffset),
    to: String(lastOffset + 1n),
    reason,
  })),
});

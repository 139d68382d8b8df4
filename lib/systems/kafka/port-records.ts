import type { AppError } from "@/lib/app-error";

export type RecordHeader = { key: string; value: Buffer | null };

export type KafkaRecord = {
  topic: string;
  partition: number;
  offset: bigint;
  timestampMs: bigint;
  /** Who set the time: the producer, or the broker as it was appended. */
  timestampType: "create" | "append";
  key: Buffer | null;
  value: Buffer | null;
  headers: RecordHeader[];
  /** -1n for a producer that is not idempotent. */
  producerId: bigint;
  transactional: boolean;
  codec: string;
};

/** `newest` goes back in time from the end, or from `before` (exclusive, by partition: a next page); all others go forward. */
export type ReadFrom =
  | { kind: "newest"; before?: ReadonlyMap<number, bigint> }
  | { kind: "oldest" }
  | { kind: "offset"; offset: bigint | ReadonlyMap<number, bigint> }
  | { kind: "time"; timestampMs: bigint };

export type ReadRequest = {
  topic: string;
  /** All of them by default. */
  partitions?: readonly number[];
  from: ReadFrom;
  /** Records, over all partitions. */
  limit: number;
  /** Bytes of record batches taken from the brokers, as they travel (compressed). At least one batch is always read. */
  maxBytes: number;
  timeoutMs: number;
  /** With `read_committed` a read ends at the last stable offset and leaves out what was aborted. */
  isolation: "read_committed" | "read_uncommitted";
  signal?: AbortSignal;
};

export type StopReason =
  | "end" // read to the end as it was when the read began
  | "begin" // read back to the oldest record
  | "limit" // as many records as asked for
  | "bytes" // the byte limit
  | "timeout" // the time limit
  | "cancelled"
  | "failed"; // see error

/** What was looked at in a partition: [from, to) of [begin, end). Null when nothing was. */
export type PartitionCoverage = {
  partition: number;
  begin: bigint;
  end: bigint;
  from: bigint | null;
  to: bigint | null;
  stopped: StopReason;
  error: AppError | null;
  /** Batches that could not be read, with their offsets: said, never skipped in silence. */
  problems: BatchProblem[];
};
export type BatchProblem = { firstOffset: bigint; lastOffset: bigint; reason: string };

export type ReadResult = {
  /** Newest first for `newest`, else oldest first; within a partition always in the order of offsets. */
  records: KafkaRecord[];
  coverage: PartitionCoverage[];
  bytes: number;
  tookMs: number;
};

export type TailRequest = {
  topic: string;
  partitions?: readonly number[];
  /** Where to begin, by partition; from the end where it does not say. */
  from?: ReadonlyMap<number, bigint>;
  isolation: ReadRequest["isolation"];
  /** Bytes of one batch of news at most. */
  maxBytes: number;
};

export type TailBatch = {
  records: KafkaRecord[];
  /** The next offset of each partition: what to give as `from` to go on after a break. */
  positions: ReadonlyMap<number, bigint>;
  /** Offsets that were deleted before they could be read (retention, deleted records). */
  gaps: { partition: number; from: bigint; to: bigint }[];
  problems: (BatchProblem & { partition: number })[];
  /** Why nothing comes at the moment; it is tried again. */
  error: AppError | null;
};

export type UnsentRecord = {
  key: Buffer | null;
  value: Buffer | null;
  headers: readonly RecordHeader[];
  partition?: number;
  timestampMs?: bigint;
};
/** A record that goes to a topic of its own choice, in a transaction. */
export type AddressedRecord = UnsentRecord & { topic: string };
export type ProducedRecord = { partition: number; offset: bigint };

/** Writes that are all or nothing. One at a time holds a transactional id: opening it fences an earlier holder off. */
export type TransactionalProducer = {
  /**
   * Writes and commits, or aborts and throws. A failure of the commit itself leaves the outcome open: open the id again,
   * which settles it, and read the topic to find out.
   */
  write(records: readonly AddressedRecord[]): Promise<ProducedRecord[]>;
  close(): Promise<void>;
};

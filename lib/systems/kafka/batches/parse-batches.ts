import { crc32c } from "@platformatic/kafka";
import type { BatchProblem } from "../port-records";

/** A record batch of format v2, its records still packed. Offsets are inclusive. */
export type RecordBatch = {
  baseOffset: bigint;
  lastOffset: bigint;
  leaderEpoch: number;
  attributes: number;
  baseTimestampMs: bigint;
  maxTimestampMs: bigint;
  producerId: bigint;
  producerEpoch: number;
  baseSequence: number;
  count: number;
  transactional: boolean;
  control: boolean;
  /** True when the base timestamp is the time until which tombstones are kept. */
  deleteHorizon: boolean;
  appendTime: boolean;
  packed: Buffer;
};

export type Parsed = {
  batches: RecordBatch[];
  problems: BatchProblem[];
  /** Where to read on: behind the last batch that was whole; null when none was. */
  nextOffset: bigint | null;
  /** Size of the first batch when it did not fit into what was given; 0 otherwise. */
  cutBytes: number;
};

const HEADER_BYTES = 61;
const LENGTH_END = 12;
const MAGIC_AT = 16;
const CRC_AT = 17;
const CRC_FROM = 21;

/**
 * Splits the bytes of a fetch into batches. A broker cuts the last batch where the byte limit is: that is no error. One
 * with a wrong checksum or of an old format is a problem with its offsets, and reading goes on behind it.
 */
export function parseBatches(bytes: Buffer): Parsed {
  const parsed: Parsed = { batches: [], problems: [], nextOffset: null, cutBytes: 0 };
  let at = 0;
  while (at + CRC_FROM <= bytes.length) {
    const length = bytes.readInt32BE(at + 8);
    const end = at + LENGTH_END + length;
    const magic = bytes.readInt8(at + MAGIC_AT);
    const baseOffset = bytes.readBigInt64BE(at);
    if (length < CRC_FROM - LENGTH_END) {
      parsed.problems.push(problem(baseOffset, baseOffset, `a batch says it has ${length} bytes`));
      return parsed;
    }
    if (end > bytes.length) {
      if (at === 0) parsed.cutBytes = LENGTH_END + length;
      return parsed;
    }
    const read =
      magic === 2 ? readBatch(bytes, at, end) : problem(baseOffset, baseOffset, `format v${magic} is too old`);
    if ("reason" in read) parsed.problems.push(read);
    else parsed.batches.push(read);
    parsed.nextOffset = read.lastOffset + 1n;
    at = end;
  }
  return parsed;
}

const problem = (firstOffset: bigint, lastOffset: bigint, reason: string): BatchProblem => ({
  firstOffset,
  lastOffset,
  reason,
});

function readBatch(bytes: Buffer, at: number, end: number): RecordBatch | (BatchProblem & { lastOffset: bigint }) {
  const baseOffset = bytes.readBigInt64BE(at);
  if (end - at < HEADER_BYTES) return problem(baseOffset, baseOffset, "a batch is shorter than its header");
  const lastOffset = baseOffset + BigInt(Math.max(0, bytes.readInt32BE(at + 23)));
  if (crc32c(bytes.subarray(at + CRC_FROM, end)) !== bytes.readUInt32BE(at + CRC_AT)) {
    return problem(baseOffset, lastOffset, "the checksum of the batch does not fit its bytes");
  }
  const attributes = bytes.readInt16BE(at + 21);
  return {
    baseOffset,
    lastOffset,
    leaderEpoch: bytes.readInt32BE(at + LENGTH_END),
    attributes,
    baseTimestampMs: bytes.readBigInt64BE(at + 27),
    maxTimestampMs: bytes.readBigInt64BE(at + 35),
    producerId: bytes.readBigInt64BE(at + 43),
    producerEpoch: bytes.readInt16BE(at + 51),
    baseSequence: bytes.readInt32BE(at + 53),
    count: bytes.readInt32BE(at + 57),
    appendTime: (attributes & 0x08) !== 0,
    transactional: (attributes & 0x10) !== 0,
    control: (attributes & 0x20) !== 0,
    deleteHorizon: (attributes & 0x40) !== 0,
    packed: bytes.subarray(at + HEADER_BYTES, end),
  };
}

import { crc32c } from "@platformatic/kafka";
import type { PlacedRecord } from "../port-producer";

/** Who writes: an idempotent producer's id and epoch, and the number of the batch's first record in its partition. */
export type Sequence = { producerId: bigint; epoch: number; first: number };

const HEAD_BYTES = 61;
const RECORD_OVERHEAD = 40;
// From attributes on: what the checksum covers.
const CHECKED_FROM = 21;

/** A record batch of format v2, not compressed, its times set by the producer. The leader sets the base offset. */
export function writeBatch(records: readonly PlacedRecord[], { producerId, epoch, first }: Sequence): Buffer {
  const base = records[0]?.timestampMs ?? 0;
  const bytes = Buffer.allocUnsafe(HEAD_BYTES + records.reduce((sum, record) => sum + roomFor(record), 0));
  let at = HEAD_BYTES;
  let max = base;
  records.forEach((record, index) => {
    if (record.timestampMs > max) max = record.timestampMs;
    at = writeRecord(bytes, at, record, index, record.timestampMs - base);
  });
  bytes.writeBigInt64BE(0n, 0);
  bytes.writeInt32BE(at - 12, 8);
  bytes.writeInt32BE(-1, 12);
  bytes.writeInt8(2, 16);
  bytes.writeInt16BE(0, 21);
  bytes.writeInt32BE(records.length - 1, 23);
  bytes.writeBigInt64BE(BigInt(base), 27);
  bytes.writeBigInt64BE(BigInt(max), 35);
  bytes.writeBigInt64BE(producerId, 43);
  bytes.writeInt16BE(epoch, 51);
  bytes.writeInt32BE(first, 53);
  bytes.writeInt32BE(records.length, 57);
  bytes.writeUInt32BE(crc32c(bytes.subarray(CHECKED_FROM, at)), 17);
  return bytes.subarray(0, at);
}

/** At least as many bytes as the record takes in a batch. */
export const roomFor = ({ key, value, headers }: PlacedRecord): number =>
  RECORD_OVERHEAD +
  (key?.length ?? 0) +
  (value?.length ?? 0) +
  headers.reduce((sum, header) => sum + Buffer.byteLength(header.key) + (header.value?.length ?? 0) + 10, 0);

function writeRecord(bytes: Buffer, start: number, record: PlacedRecord, index: number, delta: number): number {
  const keys = record.headers.map(({ key }) => Buffer.from(key));
  const size =
    1 +
    varintSize(delta) +
    varintSize(index) +
    sizedLength(record.key) +
    sizedLength(record.value) +
    varintSize(keys.length) +
    keys.reduce((sum, key, n) => sum + sizedLength(key) + sizedLength(record.headers[n]?.value ?? null), 0);
  let at = writeVarint(bytes, start, size);
  bytes[at++] = 0;
  at = writeVarint(bytes, at, delta);
  at = writeVarint(bytes, at, index);
  at = writeSized(bytes, at, record.key);
  at = writeSized(bytes, at, record.value);
  at = writeVarint(bytes, at, keys.length);
  keys.forEach((key, n) => {
    at = writeSized(bytes, at, key);
    at = writeSized(bytes, at, record.headers[n]?.value ?? null);
  });
  return at;
}

// Zigzag varints of whole numbers below 2^52, which lengths and differences of times are.
const zigzag = (value: number): number => (value < 0 ? -value * 2 - 1 : value * 2);

function varintSize(value: number): number {
  let size = 1;
  for (let rest = zigzag(value); rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1;
  return size;
}

function writeVarint(bytes: Buffer, start: number, value: number): number {
  let at = start;
  let rest = zigzag(value);
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest % 0x80) | 0x80;
  bytes[at++] = rest;
  return at;
}

const sizedLength = (part: Buffer | null): number => (part ? varintSize(part.length) + part.length : 1);

function writeSized(bytes: Buffer, start: number, part: Buffer | null): number {
  if (part === null) return writeVarint(bytes, start, -1);
  const at = writeVarint(bytes, start, part.length);
  part.copy(bytes, at);
  return at + part.length;
}

import type { RecordHeader } from "../port-records";
import { unpack } from "./codec";
import { MalformedRecord, RecordCursor } from "./cursor";
import type { RecordBatch } from "./parse-batches";

/** A record as it stands in its batch. Buffers are views of the batch. */
export type BatchRecord = {
  offset: bigint;
  timestampMs: bigint;
  key: Buffer | null;
  value: Buffer | null;
  headers: RecordHeader[];
};

/**
 * The records of a batch that passed its checksum, unpacked. A compacted batch has fewer than its offsets span, or none.
 * Throws an Error that says what is wrong for bytes that do not follow the format.
 */
export function parseRecords(batch: RecordBatch): BatchRecord[] {
  if (batch.count === 0) return [];
  const bytes = unpack(batch.attributes, batch.packed);
  // A record takes 7 bytes at least: a wrong count must not make this loop for minutes.
  if (batch.count < 0 || batch.count > bytes.length)
    throw new MalformedRecord(`${batch.count} records in ${bytes.length} bytes`);
  const records: BatchRecord[] = [];
  const whole = new RecordCursor(bytes, 0, bytes.length);
  for (let index = 0; index < batch.count; index += 1) {
    const length = whole.varint();
    const from = whole.at;
    whole.take(length);
    records.push(parseRecord(new RecordCursor(bytes, from, from + length), batch));
  }
  return records;
}

function parseRecord(cursor: RecordCursor, batch: RecordBatch): BatchRecord {
  cursor.take(1); // attributes, unused
  const timestampDelta = cursor.varlong();
  const offsetDelta = cursor.varint();
  const key = cursor.nullableBytes();
  const value = cursor.nullableBytes();
  const count = cursor.varint();
  if (count < 0 || count > cursor.end) throw new MalformedRecord(`a record says it has ${count} headers`);
  const headers: RecordHeader[] = [];
  for (let index = 0; index < count; index += 1) {
    headers.push({ key: cursor.take(cursor.varint()).toString("utf8"), value: cursor.nullableBytes() });
  }
  const offset = batch.baseOffset + BigInt(offsetDelta);
  if (offset < batch.baseOffset || offset > batch.lastOffset)
    throw new MalformedRecord(`a record has the offset ${offset}`);
  // The broker's append time is one for the batch; a producer's time stands with each record.
  const timestampMs = batch.appendTime ? batch.maxTimestampMs : batch.baseTimestampMs + timestampDelta;
  return { offset, timestampMs, key, value, headers };
}

import type { RecordBatch } from "./parse-batches";
import { parseRecords } from "./parse-records";

export type AbortedTransaction = { producerId: bigint; firstOffset: bigint };

const ABORT_MARKER = 0;

/**
 * Leaves out control batches and, given what the broker says was aborted in the fetched range, the batches of aborted
 * transactions. One producer's transactions follow each other, so it is in an aborted one from the first offset named
 * until its next abort marker.
 */
export function visibleBatches(batches: readonly RecordBatch[], aborted: readonly AbortedTransaction[]): RecordBatch[] {
  const waiting = aborted.toSorted((a, b) => (a.firstOffset < b.firstOffset ? -1 : 1));
  const inAborted = new Set<bigint>();
  const visible: RecordBatch[] = [];
  for (const batch of batches) {
    while (waiting[0] && waiting[0].firstOffset <= batch.lastOffset) {
      inAborted.add(waiting[0].producerId);
      waiting.shift();
    }
    if (batch.control) {
      if (isAbort(batch)) inAborted.delete(batch.producerId);
    } else if (!(batch.transactional && inAborted.has(batch.producerId))) visible.push(batch);
  }
  return visible;
}

// The key of a control record is its version and type, both of 16 bits.
function isAbort(batch: RecordBatch): boolean {
  try {
    const key = parseRecords(batch)[0]?.key;
    return key !== null && key !== undefined && key.length >= 4 && key.readInt16BE(2) === ABORT_MARKER;
  } catch {
    return false;
  }
}

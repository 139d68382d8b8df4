import { codecName } from "./batches/codec";
import { type AbortedTransaction, visibleBatches } from "./batches/committed";
import { parseBatches } from "./batches/parse-batches";
import { parseRecords } from "./batches/parse-records";
import type { BatchProblem, KafkaRecord } from "./port-records";

export type ReadBytes = {
  records: KafkaRecord[];
  problems: BatchProblem[];
  /** Offset of the first batch: it may begin before the offset that was asked for. Null when no batch was whole. */
  firstOffset: bigint | null;
  nextOffset: bigint | null;
};

/** The records in the bytes of a fetch, in the order of offsets; markers and aborted transactions are left out. */
export function readBytes(
  at: { topic: string; partition: number },
  bytes: Buffer,
  aborted: readonly AbortedTransaction[],
): ReadBytes {
  const { batches, problems, nextOffset, cutBytes } = parseBatches(bytes);
  if (cutBytes > 0) throw new Error(`a batch of ${cutBytes} bytes came cut off`);
  const records: KafkaRecord[] = [];
  for (const batch of visibleBatches(batches, aborted)) {
    const codec = codecName(batch.attributes);
    try {
      for (const record of parseRecords(batch)) {
        records.push({
          ...at,
          ...record,
          timestampType: batch.appendTime ? "append" : "create",
          producerId: batch.producerId,
          transactional: batch.transactional,
          codec,
        });
      }
    } catch (error) {
      const reason = `the ${codec} batch cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      problems.push({ firstOffset: batch.baseOffset, lastOffset: batch.lastOffset, reason });
    }
  }
  const firstProblem = problems[0]?.firstOffset;
  const firstBatch = batches[0]?.baseOffset;
  return { records, problems, firstOffset: smaller(firstProblem, firstBatch), nextOffset };
}

function smaller(a: bigint | undefined, b: bigint | undefined): bigint | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return a < b ? a : b;
}

import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { KafkaRecord } from "@/lib/systems/kafka/port-records";

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
/** Offsets that lie this close are read in one go with what lies between them. */
const DENSE = 4n;

/** The records of letters of one partition, by offset; a letter that Kafka no longer has is left out. */
export async function readOriginals(
  kafka: Pick<KafkaPort, "readRecords">,
  topic: string,
  partition: number,
  offsets: readonly bigint[],
): Promise<Map<bigint, KafkaRecord>> {
  const found = new Map<bigint, KafkaRecord>();
  for (const run of runs(offsets)) {
    const first = run[0] ?? 0n;
    const last = run.at(-1) ?? first;
    const wanted = new Set(run);
    for (let next = first; next <= last; ) {
      const { records, coverage } = await kafka.readRecords({
        topic,
        partitions: [partition],
        from: { kind: "offset", offset: next },
        limit: Number(last - next) + 1,
        maxBytes: MAX_BYTES,
        timeoutMs: TIMEOUT_MS,
        isolation: "read_committed",
      });
      if (coverage[0]?.error) throw coverage[0].error;
      for (const record of records) if (wanted.has(record.offset)) found.set(record.offset, record);
      const to = coverage[0]?.to ?? null;
      if (to === null || to <= next) break;
      next = to;
    }
  }
  return found;
}

function runs(offsets: readonly bigint[]): bigint[][] {
  const found: bigint[][] = [];
  for (const offset of offsets.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const current = found.at(-1);
    const last = current?.at(-1);
    if (current && last !== undefined && offset - last <= DENSE) current.push(offset);
    else found.push([offset]);
  }
  return found;
}

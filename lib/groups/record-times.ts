import type { KafkaPort } from "@/lib/systems/kafka/port";

const KEPT_MAX = 20_000;
const BUDGET_PER_LOOK = 50;
const TIMEOUT_MS = 2_000;

/**
 * Times of single records, for groups that are behind further than the looks go back. A record's time never changes, so
 * what was read once is kept: a stopped group costs one read a partition, not one a look.
 */
export class RecordTimes {
  #known = new Map<string, number | null>();
  #left = BUDGET_PER_LOOK;

  /** Lets the next look read again; partitions over the budget wait for one of the next. */
  nextLook(): void {
    this.#left = BUDGET_PER_LOOK;
  }

  /** Epoch ms of the first record at or after an offset; null when it cannot be told (now). */
  async timeOf(kafka: KafkaPort, topic: string, partition: number, offset: bigint): Promise<number | null> {
    const key = `${topic} ${partition} ${offset}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#left <= 0) return null;
    this.#left--;
    const { records } = await kafka.readRecords({
      topic,
      partitions: [partition],
      from: { kind: "offset", offset },
      limit: 1,
      maxBytes: 1,
      timeoutMs: TIMEOUT_MS,
      isolation: "read_uncommitted",
    });
    const time = records[0] ? Number(records[0].timestampMs) : null;
    if (this.#known.size >= KEPT_MAX) this.#known.clear();
    this.#known.set(key, time);
    return time;
  }
}

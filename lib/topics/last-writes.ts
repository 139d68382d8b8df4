import type { KafkaPort, PartialFailure, Topic } from "@/lib/systems/kafka/port";

const MAX_DATE_MS = 8_640_000_000_000_000n;

/** When each topic was last written to, by the newest time in its records. Only topics whose ends moved are asked. */
export class LastWrites {
  #known = new Map<string, { total: bigint; atMs: bigint }>();

  async look(
    kafka: KafkaPort,
    topics: readonly Topic[],
    totals: ReadonlyMap<string, bigint>,
  ): Promise<PartialFailure[]> {
    const moved = topics.filter(({ id, name }) => totals.has(name) && this.#known.get(id)?.total !== totals.get(name));
    if (moved.length === 0) return [];
    const wanted = moved.map(({ name, partitions }) => ({
      topic: name,
      partitions: partitions.map(({ index }) => index),
    }));
    const { offsets, failures } = await kafka.listOffsets(wanted, "max-timestamp");
    const newest = new Map<string, bigint>();
    for (const { topic, timestampMs } of offsets) {
      if (timestampMs > (newest.get(topic) ?? -1n)) newest.set(topic, timestampMs);
    }
    for (const { id, name } of moved) {
      this.#known.set(id, { total: totals.get(name) ?? 0n, atMs: newest.get(name) ?? -1n });
    }
    return failures;
  }

  /** ISO; null for a topic without records, and for a time that no calendar has. */
  of(id: string): string | null {
    const atMs = this.#known.get(id)?.atMs ?? -1n;
    return atMs < 0n || atMs > MAX_DATE_MS ? null : new Date(Number(atMs)).toISOString();
  }

  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#known.keys()) if (!ids.has(id)) this.#known.delete(id);
  }
}

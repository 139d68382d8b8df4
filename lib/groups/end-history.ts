import { db } from "@/lib/db/client";
import type { EndSample } from "@/lib/groups/lag-seconds";

const KEEP_MS = 24 * 3_600_000;
const PERSIST_EVERY_MS = 30_000;
const PER_TOPIC_MAX = 1_000;
const LOAD_ROWS_MAX = 200_000;
const UNKNOWN = -1n;

type TopicSamples = { atMs: number; ends: bigint[] }[];

/**
 * The ends of partitions over time, of one environment: in memory at each look, in Postgres every half minute, so that
 * a restart knows how far behind a group is. Older looks are thinned, not dropped: their distance grows with their age.
 */
export class EndHistory {
  #topics = new Map<string, TopicSamples>();
  #persistedAtMs = 0;
  #loaded: Promise<void> | undefined;
  readonly environment: string;

  constructor(environment: string) {
    this.environment = environment;
  }

  /** Reads what an earlier process kept. Repeated calls wait for the first. */
  load(): Promise<void> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #load(): Promise<void> {
    const rows = await db().offsetSample.findMany({
      where: { environment: this.environment, at: { gte: new Date(Date.now() - KEEP_MS) } },
      orderBy: { at: "desc" },
      take: LOAD_ROWS_MAX,
    });
    for (const { topic, at, ends } of rows.reverse()) this.#add(topic, { atMs: at.getTime(), ends });
  }

  #add(topic: string, sample: { atMs: number; ends: bigint[] }): void {
    const samples = this.#topics.get(topic) ?? [];
    // An end that went back means that the topic was made anew under its name: the old looks measure another log.
    if (samples.at(-1)?.ends.some((end, at) => end > (sample.ends[at] ?? UNKNOWN) && end !== UNKNOWN))
      samples.length = 0;
    samples.push(sample);
    this.#topics.set(topic, samples.length > PER_TOPIC_MAX ? thin(samples) : samples);
  }

  /** Notes a look at the ends of topics, by partition index. */
  async note(atMs: number, ends: ReadonlyMap<string, bigint[]>): Promise<void> {
    for (const [topic, sample] of ends) this.#add(topic, { atMs, ends: sample });
    for (const topic of this.#topics.keys()) if (!ends.has(topic)) this.#topics.delete(topic);
    if (atMs - this.#persistedAtMs < PERSIST_EVERY_MS) return;
    this.#persistedAtMs = atMs;
    const at = new Date(atMs);
    const data = [...ends].map(([topic, sample]) => ({ environment: this.environment, topic, at, ends: sample }));
    await db().offsetSample.createMany({ data, skipDuplicates: true });
  }

  /** The looks at one partition, oldest first. */
  samples(topic: string, partition: number): EndSample[] {
    return (this.#topics.get(topic) ?? []).flatMap(({ atMs, ends }) => {
      const end = ends[partition] ?? UNKNOWN;
      return end === UNKNOWN ? [] : [{ atMs, end }];
    });
  }
}

/** Every second look of the older half goes: a day costs a bounded number of looks, the newest ones the densest. */
function thin(samples: TopicSamples): TopicSamples {
  const half = samples.length >> 1;
  return samples.filter((_, at) => at >= half || at % 2 === 0);
}

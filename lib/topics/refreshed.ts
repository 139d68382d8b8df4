/** Of the time between two looks, a question may take this share: the dearer it is on a cluster, the rarer it is asked. */
const SHARE = 0.05;

/** The answer to a dear question, asked again only when it is old enough for what it costs. Failures keep the old one. */
export class Refreshed<T> {
  #value: T | undefined;
  #askAtMs = 0;
  readonly minAgeMs: number;

  constructor(minAgeMs: number) {
    this.minAgeMs = minAgeMs;
  }

  /** The newest answer; `changed` asks at once (the list of topics is another one). Throws only when there is none yet. */
  async get(nowMs: number, ask: () => Promise<T>, changed = false): Promise<{ value: T; problem: unknown }> {
    if (this.#value !== undefined && nowMs < this.#askAtMs && !changed) return { value: this.#value, problem: null };
    const started = performance.now();
    let problem: unknown = null;
    try {
      this.#value = await ask();
    } catch (error) {
      if (this.#value === undefined) throw error;
      problem = error;
    }
    this.#askAtMs = nowMs + Math.max(this.minAgeMs, (performance.now() - started) / SHARE);
    return { value: this.#value, problem };
  }
}

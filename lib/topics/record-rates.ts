const WINDOW_MS = 60_000;
const MIN_SPAN_MS = 1_000;

type Look = { atMs: number; total: bigint };

/** Records written a second, from how far the ends of topics moved between looks. One for each environment. */
export class RecordRates {
  #looks = new Map<string, Look[]>();

  /**
   * Notes the sum of a topic's ends and gives the rate over the last minute; null after a first look. `id` is the
   * topic's own, so that one made anew under its name starts from the beginning. An end that went back (records lost
   * in an unclean election) does too.
   */
  note(id: string, atMs: number, total: bigint): number | null {
    const looks = this.#looks.get(id) ?? [];
    if ((looks.at(-1)?.total ?? 0n) > total) looks.length = 0;
    looks.push({ atMs, total });
    // The newest look before the window stays, so that a rate always spans the whole of it.
    while (looks[1] && looks[1].atMs <= atMs - WINDOW_MS) looks.shift();
    this.#looks.set(id, looks);
    const first = looks[0];
    if (!first || atMs - first.atMs < MIN_SPAN_MS) return null;
    return Number(total - first.total) / ((atMs - first.atMs) / 1_000);
  }

  /** Forgets topics that are gone. */
  keep(ids: ReadonlySet<string>): void {
    for (const id of this.#looks.keys()) if (!ids.has(id)) this.#looks.delete(id);
  }
}

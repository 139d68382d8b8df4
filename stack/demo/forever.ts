import { setTimeout as sleep } from "node:timers/promises";

/**
 * Runs a part of the demo until the signal, again and again: a broker or a database that is away is waited for, with
 * pauses growing from 1 s to 15 s. Never throws.
 */
export async function forever(name: string, signal: AbortSignal, run: () => Promise<void>): Promise<void> {
  for (let pauseMs = 1_000; !signal.aborted; ) {
    const begun = performance.now();
    try {
      await run();
    } catch (error) {
      if (signal.aborted) return;
      console.error(`${new Date().toISOString()} ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    pauseMs = performance.now() - begun > 60_000 ? 1_000 : Math.min(pauseMs * 2, 15_000);
    await pause(pauseMs, signal);
  }
}

/** Sleeps; returns at once when the signal comes. */
export async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  await sleep(durationMs, undefined, { signal }).catch(() => undefined);
}

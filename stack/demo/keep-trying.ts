import { setTimeout as sleep } from "node:timers/promises";

export type KeepTryingOptions = { deadlineMs: number; pauseMs?: number; retryIf?: (error: unknown) => boolean };

/** Runs `attempt` until it returns, an error is not worth another try, or the time is up; then throws the last error. */
export async function keepTrying<T>(attempt: () => Promise<T>, options: KeepTryingOptions): Promise<T> {
  const { deadlineMs, pauseMs = 500, retryIf = () => true } = options;
  const end = performance.now() + deadlineMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!retryIf(error) || performance.now() + pauseMs > end) throw error;
    }
    await sleep(pauseMs);
  }
}

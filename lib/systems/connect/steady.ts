import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "@/lib/app-error";

// A worker answers 409 while the group rebalances and while it has not read the newest configuration; also when a
// connector of the name exists already, which no waiting helps.
const PASSES = /rebalanc|stale configuration|momentarily/i;
const PAUSES_MS = [250, 500, 1_000, 2_000];

/** Runs a call again while the workers rebalance, for about four seconds. */
export async function steady<T>(run: () => Promise<T>): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await run();
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== "conflict") throw thrown;
      if (!PASSES.test(thrown.message)) throw lasting(thrown);
      await sleep(pauseMs);
    }
  }
  return run();
}

const lasting = ({ message, system, cause }: AppError): AppError =>
  new AppError("conflict", message, { system, cause, retryable: false });

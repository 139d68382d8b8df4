import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type HttpCall, type HttpSystem, httpJson } from "@/lib/systems/http";

// A worker refuses to show a connector, as well as to change one, while the group rebalances and while it has not read
// the newest configuration: 409. So it does when a connector of the name exists already, which no waiting helps.
const PASSES = /rebalanc|stale configuration|momentarily/i;
const PAUSES_MS = [250, 500, 1_000, 2_000];

/** A call of a Connect worker: as `httpJson`, and again while the workers rebalance, for about four seconds. */
export async function connectJson<S extends z.ZodType>(at: HttpSystem, call: HttpCall<S>): Promise<z.output<S>> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await httpJson(at, call);
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== "conflict") throw thrown;
      if (!PASSES.test(thrown.message)) throw lasting(thrown);
      await sleep(pauseMs);
    }
  }
  return httpJson(at, call);
}

const lasting = ({ message, system, cause }: AppError): AppError =>
  new AppError("conflict", message, { system, cause, retryable: false });

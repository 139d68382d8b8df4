import { AppError } from "@/lib/app-error";
import { env } from "@/lib/env";
import { allEnvironments, type Environment } from "@/lib/environments/get-environment";
import type { Collector } from "@/lib/jobs/collector";
import { COLLECTORS } from "@/lib/jobs/collectors";
import { log } from "@/lib/log";
import { writeSnapshot, writeSnapshotFailure } from "@/lib/snapshots/write-snapshot";

/** Collects all environments until the signal aborts. One loop an environment and kind: a dead system delays no other. */
export async function runCollectors(signal: AbortSignal): Promise<void> {
  const running = new Map<string, Promise<void>>();
  while (!signal.aborted) {
    const environments = await allEnvironments().catch(() => []);
    for (const environment of environments) {
      for (const collector of COLLECTORS.filter((one) => one.applies(environment))) {
        const key = `${environment.id}/${collector.kind}`;
        if (running.has(key)) continue;
        const turn = collectOnce(environment, collector, signal).then(() => pause(collector.everyIntervals, signal));
        running.set(
          key,
          turn.finally(() => running.delete(key)),
        );
      }
    }
    await sleep(Math.min(1_000, env().MILLRACE_COLLECT_INTERVAL_MS), signal);
  }
  await Promise.allSettled(running.values());
}

async function collectOnce(environment: Environment, collector: Collector, signal: AbortSignal): Promise<void> {
  const key = { environment: environment.id, kind: collector.kind };
  const started = performance.now();
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(collector.timeoutMs)]);
    const body = await Promise.race([collector.collect(environment, limit), rejectOn(limit, collector)]);
    if (!signal.aborted) await writeSnapshot(key, body, Math.round(performance.now() - started));
  } catch (thrown) {
    if (signal.aborted) return;
    const error = AppError.from(thrown);
    log[error.code === "internal" ? "error" : "warn"]({ ...key, error }, "collecting failed");
    await writeSnapshotFailure(key, error).catch((cause: unknown) => log.warn({ error: cause }, "snapshot not kept"));
  }
}

const rejectOn = (limit: AbortSignal, { kind, timeoutMs }: Collector): Promise<never> =>
  new Promise((_, reject) => {
    const late = () => reject(new AppError("timeout", `Collecting ${kind} took longer than ${timeoutMs / 1000} s.`));
    limit.addEventListener("abort", late, { once: true });
  });

const pause = (intervals: number, signal: AbortSignal) => sleep(intervals * env().MILLRACE_COLLECT_INTERVAL_MS, signal);

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end, { once: true });
  });
}

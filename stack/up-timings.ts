import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "./settings.ts";
import type { StepResult } from "./steps.ts";

/** Adds one JSON line a run to up-timings.json, so that start-up times can be followed. */
export function recordTimings(settings: Settings, totalMs: number, result: StepResult): void {
  const line = {
    at: new Date().toISOString(),
    totalMs,
    failed: result.failures.map((failure) => failure.name),
    steps: result.timings,
  };
  appendFileSync(join(settings.dataDir, "up-timings.json"), `${JSON.stringify(line)}\n`);
}

import { join } from "node:path";
import { parseArgs } from "node:util";
import { durationText } from "./duration.ts";
import { failureText } from "./failure-text.ts";
import { takeLock } from "./lock.ts";
import { planUp } from "./plan-up.ts";
import { stopCommands } from "./run-command.ts";
import { createSecrets } from "./secrets.ts";
import { loadSettings } from "./settings.ts";
import { runSteps } from "./steps.ts";
import { recordTimings } from "./up-timings.ts";
import { welcomeText } from "./welcome-text.ts";

/** Brings up whatever of the stack is not running. Returns the exit code. */
export async function up(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { "no-console": { type: "boolean" }, "no-demo": { type: "boolean" } },
  });
  const begun = performance.now();
  const { dataDir } = loadSettings();
  const lock = await takeLock(join(dataDir, "run"), "up", (holder) =>
    console.log(`Waiting for process ${holder.pid} (${holder.command}), which is changing this stack …`),
  );
  const interrupted = () => {
    stopCommands();
    lock.release();
    console.log(
      "\nInterrupted. What was started keeps running: `npm run up` goes on from here, `npm run down` stops it.",
    );
    process.exit(130);
  };
  process.on("SIGINT", interrupted).on("SIGTERM", interrupted);
  try {
    createSecrets(dataDir);
    const settings = loadSettings();
    const report = (line: string) => console.log(`  … ${line}`);
    const steps = planUp(settings, { console: !values["no-console"], demo: !values["no-demo"] }, report);
    const result = await runSteps(steps, (step, tookMs, outcome) => {
      if ("cause" in outcome) console.log(`✗ ${step.name}  ${durationText(tookMs)}\n  ${failureText(outcome.cause)}`);
      else if (outcome.shown !== undefined) {
        console.log(`✓ ${`${step.name} ${outcome.shown}`.padEnd(56)} ${durationText(tookMs).padStart(10)}`);
      }
    });
    const totalMs = Math.round(performance.now() - begun);
    recordTimings(settings, totalMs, result);
    if (result.failures.length > 0) {
      if (result.skipped.length > 0) console.log(`Not tried, for want of the above: ${result.skipped.join(", ")}.`);
      console.log(
        `\nUp failed after ${durationText(totalMs)}. What runs was left running; type the command again once the cause is gone.`,
      );
      return 1;
    }
    console.log(welcomeText(settings, totalMs));
    return 0;
  } finally {
    lock.release();
  }
}

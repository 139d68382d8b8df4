/** One part of `up`: starts as soon as all it needs has ended well. */
export type Step = {
  name: string;
  needs: readonly string[];
  /** Returns what to show beside the tick, e.g. "4.3.1 on 127.0.0.1:3002"; undefined shows no line. */
  run(): Promise<string | undefined>;
};

export type StepTiming = { name: string; startedMs: number; tookMs: number; ok: boolean };
export type StepFailure = { name: string; cause: unknown };
export type StepResult = { timings: StepTiming[]; failures: StepFailure[]; skipped: string[] };

/**
 * Runs the steps, each as early as it can. One that fails takes only those with it that need it.
 * `onEnd` is told of every step as it ends.
 */
export async function runSteps(
  steps: readonly Step[],
  onEnd: (step: Step, tookMs: number, outcome: { shown: string | undefined } | { cause: unknown }) => void,
): Promise<StepResult> {
  const result: StepResult = { timings: [], failures: [], skipped: [] };
  const begun = performance.now();
  const outcomes = new Map<string, Promise<boolean>>();
  const known = new Set(steps.map((step) => step.name));
  const start = async (step: Step): Promise<boolean> => {
    const needed = await Promise.all(step.needs.filter((name) => known.has(name)).map((name) => outcomes.get(name)));
    if (!needed.every(Boolean)) {
      result.skipped.push(step.name);
      return false;
    }
    const started = performance.now();
    const time = (ok: boolean) => {
      const tookMs = Math.round(performance.now() - started);
      result.timings.push({ name: step.name, startedMs: Math.round(started - begun), tookMs, ok });
      return tookMs;
    };
    try {
      const shown = await step.run();
      onEnd(step, time(true), { shown });
      return true;
    } catch (cause) {
      result.failures.push({ name: step.name, cause });
      onEnd(step, time(false), { cause });
      return false;
    }
  };
  // A step may only need steps listed before it, which also rules out circles.
  for (const step of steps) outcomes.set(step.name, start(step));
  await Promise.all(outcomes.values());
  return result;
}

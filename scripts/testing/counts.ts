import { readReport } from "./read-report.ts";

/** What a runner reports. A skipped test counts as failed: it proves nothing, and the house has none. */
export type Counts = { passed: number; failed: number };

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** Counts of a run of vitest. One failure more when the run failed without a failed test, e.g. a file did not load. */
export function vitestCounts(reportFile: string, exitCode: number): Counts {
  const report = readReport<VitestReport>(reportFile);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return withExitCode({ passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests }, exitCode);
}

/** Counts of a run of Playwright. A test that passed only when it was tried again counts as failed. */
export function playwrightCounts(reportFile: string, exitCode: number): Counts {
  const report = readReport<PlaywrightReport>(reportFile);
  if (report === undefined) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

/** Counts of `scripts/check.mjs --json`: the last line it printed. */
export function checkCounts(output: string, exitCode: number): Counts {
  try {
    const counts = JSON.parse(output.trimEnd().split("\n").at(-1) ?? "") as Counts;
    return withExitCode({ passed: counts.passed, failed: counts.failed }, exitCode);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The last line of `npm test`, and whether the run may be called good: one that ran nothing may not. */
export function verdict(all: readonly Counts[]): { line: string; exitCode: number } {
  const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
  const failed = all.reduce((sum, counts) => sum + counts.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}

function withExitCode(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

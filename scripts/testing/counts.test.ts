import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkCounts, playwrightCounts, verdict, vitestCounts } from "./counts.ts";

function withReport<T>(report: unknown, run: (path: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "millrace-counts-"));
  try {
    const path = join(dir, "report.json");
    writeFileSync(path, JSON.stringify(report));
    return run(path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test("a vitest run that failed without a failed test still counts one failure", () => {
  expect(withReport(vitest, (path) => vitestCounts(path, 1))).toEqual({ passed: 5, failed: 1 });
  expect(withReport(vitest, (path) => vitestCounts(path, 0))).toEqual({ passed: 5, failed: 0 });
});

test("skipped tests count as failed with either runner, and so does a flaky one", () => {
  const skipping = { ...vitest, numPendingTests: 2 };
  expect(withReport(skipping, (path) => vitestCounts(path, 0))).toEqual({ passed: 5, failed: 2 });
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 1 };
  expect(withReport({ stats }, (path) => playwrightCounts(path, 0))).toEqual({ passed: 3, failed: 2 });
});

test("a runner that left no report counts as one failure", () => {
  expect(vitestCounts("/no/such/report.json", 0)).toEqual({ passed: 0, failed: 1 });
  expect(playwrightCounts("/no/such/report.json", 0)).toEqual({ passed: 0, failed: 1 });
});

test("the checks are counted from their last line, whatever stands above", () => {
  expect(checkCounts('✓ types  1.0 s\n{"passed":6,"failed":1}\n', 1)).toEqual({ passed: 6, failed: 1 });
  expect(checkCounts("Cannot find module\n", 1)).toEqual({ passed: 0, failed: 1 });
});

test("the verdict adds up all runners, and a run of nothing is not good", () => {
  const all = [
    { passed: 2, failed: 0 },
    { passed: 3, failed: 0 },
  ];
  expect(verdict(all)).toEqual({ line: "5 passed, 0 failed", exitCode: 0 });
  expect(verdict([...all, { passed: 0, failed: 1 }])).toEqual({ line: "5 passed, 1 failed", exitCode: 1 });
  expect(verdict([])).toEqual({ line: "0 passed, 0 failed", exitCode: 1 });
});

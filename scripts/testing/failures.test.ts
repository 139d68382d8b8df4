import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { playwrightFailures, vitestFailures } from "./failures.ts";

function withReport<T>(report: unknown, read: (path: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "millrace-failures-"));
  try {
    const path = join(dir, "report.json");
    writeFileSync(path, JSON.stringify(report));
    return read(path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test("a failed test of vitest is named with its file and the first lines of why, and so is a file that did not load", () => {
  const passed = { status: "passed", fullName: "fine", failureMessages: [] };
  const failed = {
    status: "failed",
    fullName: "is exact",
    failureMessages: ["\u001b[31mexpected 1\u001b[39m\n\n  at x"],
  };
  const testResults = [
    { name: "/a.test.ts", message: "", assertionResults: [passed, failed] },
    { name: "/b.test.ts", message: "Cannot find module", assertionResults: [] },
  ];
  expect(withReport({ testResults }, vitestFailures)).toEqual([
    { file: "/a.test.ts", test: "is exact", why: "expected 1\n  at x" },
    { file: "/b.test.ts", test: "the file itself", why: "Cannot find module" },
  ]);
});

test("a failed test of Playwright is found at any depth, and one that did not run says so", () => {
  const spec = (title: string, status: string, results: unknown[]) => ({
    file: "x.spec.ts",
    line: 3,
    title,
    tests: [{ status, results }],
  });
  const inner = {
    specs: [spec("fine", "expected", []), spec("seen", "unexpected", [{ status: "failed", error: { message: "no" } }])],
  };
  const report = { suites: [{ suites: [inner], specs: [spec("behind it", "skipped", [])] }] };
  expect(withReport(report, playwrightFailures)).toEqual([
    { file: "x.spec.ts:3", test: "behind it", why: "It did not run." },
    { file: "x.spec.ts:3", test: "seen", why: "no" },
  ]);
});

test("no report is no failed test: the count already says that the runner died", () => {
  expect(vitestFailures("/no/such.json")).toEqual([]);
  expect(playwrightFailures("/no/such.json")).toEqual([]);
});

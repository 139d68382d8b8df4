import { readReport } from "./read-report.ts";

type VitestReport = {
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};
type Suite = { suites?: Suite[]; specs?: Spec[] };
type Spec = {
  file: string;
  line: number;
  title: string;
  tests: { status: string; results: { status: string; error?: { message?: string } }[] }[];
};

/** A test that failed: where it stands, what it guarantees, and the first lines of why. */
export type Failure = { file: string; test: string; why: string };

/** The failed tests in a report of vitest, and the files that did not load. */
export function vitestFailures(reportFile: string): Failure[] {
  const files = readReport<VitestReport>(reportFile)?.testResults ?? [];
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => ({ file: name, test: fullName, why: firstLines(failureMessages[0]) }));
    return assertionResults.length === 0 ? [{ file: name, test: "the file itself", why: firstLines(message) }] : failed;
  });
}

/** The failed tests in a report of Playwright. One that did not run, because another it needs failed, is among them. */
export function playwrightFailures(reportFile: string): Failure[] {
  return specsOf(readReport<Suite>(reportFile) ?? {})
    .filter(({ tests }) => tests.some(({ status }) => status !== "expected"))
    .map(({ file, line, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return { file: `${file}:${line}`, test: title, why: firstLines(errors[0] ?? "It did not run.") };
    });
}

function specsOf({ suites = [], specs = [] }: Suite): Spec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

function firstLines(text = ""): string {
  const lines = text.replace(escapes, "").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .slice(0, 8)
    .join("\n");
}

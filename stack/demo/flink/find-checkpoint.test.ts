import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { findCheckpoint } from "./find-checkpoint.ts";
import { jobFolder } from "./job-folder.ts";

const dir = mkdtempSync(join(tmpdir(), "checkpoints "));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function checkpoint(folder: string, writtenSeconds: number): string {
  const path = join(folder, "run", "chk-1");
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "_metadata"), "");
  utimesSync(join(path, "_metadata"), writtenSeconds, writtenSeconds);
  return path;
}

test("a job goes on from the newest checkpoint of its script", () => {
  const own = checkpoint(jobFolder(dir, "clicks-gate"), 200);
  checkpoint(join(dir, "clicks-gate-00000000"), 100);
  expect(findCheckpoint(dir, "clicks-gate")).toBe(own);
});

test("a checkpoint that another script has overtaken is not restored, or its output would come twice", () => {
  checkpoint(jobFolder(dir, "clicks-gate"), 100);
  checkpoint(join(dir, "clicks-gate-00000000"), 200);
  expect(findCheckpoint(dir, "clicks-gate")).toBeUndefined();
});

test("checkpoints of other jobs do not count", () => {
  checkpoint(jobFolder(dir, "enrich-clicks"), 100);
  expect(findCheckpoint(dir, "clicks-gate")).toBeUndefined();
});

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { latestCheckpoint } from "./latest-checkpoint.ts";

const folder = mkdtempSync(join(tmpdir(), "checkpoints "));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checkpoint(path: string, writtenSeconds: number | undefined) {
  mkdirSync(join(folder, path), { recursive: true });
  if (writtenSeconds === undefined) return;
  writeFileSync(join(folder, path, "_metadata"), "");
  utimesSync(join(folder, path, "_metadata"), writtenSeconds, writtenSeconds);
}

test("the newest complete checkpoint of any run is taken, not the one with the highest number", () => {
  checkpoint("run-a/chk-90", 100);
  checkpoint("run-b/chk-3", 200);
  checkpoint("run-b/chk-4", undefined);
  checkpoint("run-b/shared", undefined);
  expect(latestCheckpoint(folder)).toBe(join(folder, "run-b/chk-3"));
});

test("a job that never ran has none", () => {
  expect(latestCheckpoint(join(folder, "never"))).toBeUndefined();
});

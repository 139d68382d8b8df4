import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { latestCheckpoint } from "./latest-checkpoint.ts";
import { pruneCheckpoints } from "./prune-checkpoints.ts";

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
  expect(latestCheckpoint([folder])).toBe(join(folder, "run-b/chk-3"));
});

test("a job that never ran has none", () => {
  expect(latestCheckpoint([join(folder, "never")])).toBeUndefined();
});

test("pruning leaves the one checkpoint that is to be restored", () => {
  for (const path of ["run-a/chk-90", "run-b/chk-2", "run-b/chk-3"]) checkpoint(path, 100);
  checkpoint("run-b/shared", undefined);
  pruneCheckpoints(folder, join(folder, "run-b/chk-3"));
  const left = ["run-a", "run-b/chk-2", "run-b/chk-3", "run-b/shared"].filter((path) => existsSync(join(folder, path)));
  expect(left).toEqual(["run-b/chk-3", "run-b/shared"]);
});

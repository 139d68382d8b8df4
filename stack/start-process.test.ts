import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isSameProcess } from "./process-identity.ts";
import { runningProcess } from "./process-records.ts";
import { startProcess } from "./start-process.ts";
import { stopProcess } from "./stop-process.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "millrace with spaces "));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const shell = (name: string, script: string, stopTimeoutMs = 5_000) => ({
  ...{ name, version: "1", command: "bash", args: ["-c", script], stopTimeoutMs },
});

test("a started process is found again by its record, and stopping takes its children along", async () => {
  const record = await startProcess(dataDir, shell("parent", "sleep 60 & echo $!; wait"));
  await expect.poll(() => readFileSync(record.log, "utf8")).toMatch(/\d+/);
  const child = Number(readFileSync(record.log, "utf8"));
  expect(runningProcess(dataDir, "parent")?.pid).toBe(record.pid);
  expect(await stopProcess(dataDir, record)).toBe("stopped");
  expect(runningProcess(dataDir, "parent")).toBeUndefined();
  await expect
    .poll(() => existsSync(`/proc/${child}`) && !readFileSync(`/proc/${child}/stat`, "utf8").includes(") Z "))
    .toBe(false);
});

test("a process that ignores the request to stop is killed after its time-out", async () => {
  const record = await startProcess(dataDir, shell("deaf", "trap '' TERM; echo ready; while :; do sleep 1; done", 300));
  await expect.poll(() => readFileSync(record.log, "utf8")).toContain("ready");
  expect(await stopProcess(dataDir, record)).toBe("killed");
  expect(isSameProcess(record)).toBe(false);
});

test("a record left by a process that died is not taken for a running one", async () => {
  const record = await startProcess(dataDir, shell("short", "true"));
  await expect.poll(() => isSameProcess(record)).toBe(false);
  expect(runningProcess(dataDir, "short")).toBeUndefined();
  expect(await stopProcess(dataDir, record)).toBe("was gone");
});

test("a command that does not exist is an error that names the process", async () => {
  await expect(startProcess(dataDir, { name: "ghost", version: "1", command: "/no/such", args: [] })).rejects.toThrow(
    /ghost cannot be run/,
  );
});

test("three earlier logs are kept", async () => {
  for (let round = 1; round <= 6; round++) {
    const record = await startProcess(dataDir, shell("chatty", `echo round ${round}`));
    await expect.poll(() => isSameProcess(record)).toBe(false);
  }
  const log = (age: string) => readFileSync(join(dataDir, "log", `chatty${age}.log`), "utf8").trim();
  expect([log(""), log(".1"), log(".2"), log(".3")]).toEqual(["round 6", "round 5", "round 4", "round 3"]);
  expect(existsSync(join(dataDir, "log", "chatty.4.log"))).toBe(false);
});

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "./lock.ts";
import { processStartTime } from "./process-identity.ts";

let dir: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "millrace-lock-"));
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

function sleeper(): ChildProcess {
  const child = spawn("sleep", ["60"], { stdio: "ignore" });
  children.push(child);
  return child;
}

function writeLock(pid: number, startTime: string): void {
  writeFileSync(join(dir, "lock"), JSON.stringify({ pid, startTime, command: "up" }));
}

test("a lock whose holder is dead is taken over without waiting", async () => {
  writeLock(4_194_000, "1");
  const lock = await takeLock(dir, "up", () => expect.unreachable("waited for a dead process"));
  lock.release();
  expect(existsSync(join(dir, "lock"))).toBe(false);
});

test("a lock held by another process is waited for, and the waiting names that process", async () => {
  const holder = sleeper();
  const pid = holder.pid ?? 0;
  writeLock(pid, processStartTime(pid) ?? "");
  const waitedFor: number[] = [];
  const taken = takeLock(dir, "up", (other) => waitedFor.push(other.pid));
  await sleep(300);
  expect(waitedFor).toEqual([pid]);
  holder.kill("SIGKILL");
  (await taken).release();
});

test("a pid that now belongs to another process does not hold the lock", async () => {
  const stranger = sleeper();
  writeLock(stranger.pid ?? 0, "1");
  const lock = await takeLock(dir, "up", () => expect.unreachable("took a stranger for the holder"));
  lock.release();
});

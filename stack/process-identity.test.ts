import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isSameProcess, processStartTime } from "./process-identity.ts";

test("a live process is the one its pid and start time name, and no longer once it has ended", async () => {
  const child = spawn("sleep", ["60"], { stdio: "ignore" });
  const pid = child.pid ?? 0;
  const startTime = processStartTime(pid) ?? "";
  expect(startTime).toMatch(/^\d+$/);
  expect(isSameProcess({ pid, startTime })).toBe(true);
  expect(isSameProcess({ pid, startTime: String(Number(startTime) - 1) })).toBe(false);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isSameProcess({ pid, startTime })).toBe(false);
});

test("a command name with blanks and parentheses does not shift the fields", async () => {
  const child = spawn("bash", ["-c", "exec -a 'a ) b (c' sleep 60"], { stdio: "ignore" });
  await new Promise((done) => setTimeout(done, 100));
  expect(processStartTime(child.pid ?? 0)).toMatch(/^\d+$/);
  child.kill("SIGKILL");
});

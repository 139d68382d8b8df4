import { expect, test, vi } from "vitest";

test("two copies of a module share what is one in a process", async () => {
  const first = await import("@/lib/per-process");
  vi.resetModules();
  const second = await import("@/lib/per-process");
  expect(second.perProcess).not.toBe(first.perProcess);
  const made = first.perProcess("per-process.test", () => new Map());
  expect(second.perProcess("per-process.test", () => new Map())).toBe(made);
});

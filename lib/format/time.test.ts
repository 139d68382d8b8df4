import { expect, test } from "vitest";
import { formatClock, formatInstant, formatRelative, toEpochMs } from "./time";

const at = Date.UTC(2026, 10, 23, 21, 14, 3, 123);

test("an instant in UTC is written with every digit and its zone", () => {
  expect(formatInstant(at, "utc")).toBe("2026-11-23 21:14:03.123 UTC");
});

test("a local instant carries its offset", () => {
  expect(formatInstant(at, "local")).toMatch(/^2026-11-2[34] \d\d:\d\d:03\.123 [+-]\d\d:\d\d$/);
});

test.each([
  [0, "now"],
  [1_999, "now"],
  [12_400, "12 s ago"],
  [5 * 60_000 + 59_000, "5 m ago"],
  [2 * 3_600_000 + 60_000, "2 h 1 m ago"],
  [3 * 86_400_000, "3 d ago"],
  [-300_000, "in 5 m"],
])("%s ms earlier is %s", (distance, text) => {
  expect(formatRelative(at - distance, at)).toBe(text);
});

test("a clock time names the day unless it is today", () => {
  expect(formatClock(at, "utc", at + 60_000)).toBe("21:14");
  expect(formatClock(at - 86_400_000, "utc", at)).toBe("2026-11-22 21:14");
});

test("what is no instant is said to be none", () => {
  expect(toEpochMs("2026-11-23T21:14:03.123Z")).toBe(at);
  expect(toEpochMs("yesterday")).toBeUndefined();
  expect(toEpochMs(Number.NaN)).toBeUndefined();
});

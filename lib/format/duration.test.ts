import fc from "fast-check";
import { expect, test } from "vitest";
import { formatBytes } from "./bytes";
import { formatDuration } from "./duration";

test.each([
  [0, "0 s"],
  [840, "840 ms"],
  [3_200, "3.2 s"],
  [59_999, "59 s"],
  [134_000, "2 m 14 s"],
  [3_600_000, "1 h"],
  [3_599_900, "1 h"],
  [273_600_000, "3 d 4 h"],
  [-134_000, "-2 m 14 s"],
  ["134000", "2 m 14 s"],
  [134_000n, "2 m 14 s"],
])("%s ms is %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test("no duration shows 60 s, 60 m or 24 h", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), (ms) => {
      expect(formatDuration(ms)).not.toMatch(/\b(60 [sm]|24 h)\b/);
    }),
  );
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KiB"],
  [356_515_840, "340 MiB"],
  ["1099511627776", "1 TiB"],
  [1_048_575n, "1 MiB"],
])("%s bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

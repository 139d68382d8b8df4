import { expect, test } from "vitest";
import { parseWhen } from "./parse-when";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const iso = (text: string) => {
  const ms = parseWhen(text, NOW);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

test.each([
  ["15m", "2026-11-23T11:45:00.000Z"],
  ["1h 30m ago", "2026-11-23T10:30:00.000Z"],
  ["2026-11-23", "2026-11-23T00:00:00.000Z"],
  ["2026-11-23 10:00", "2026-11-23T10:00:00.000Z"],
  ["2026-11-23T10:00:00.123Z", "2026-11-23T10:00:00.123Z"],
  ["2026-11-23T10:00+02:00", "2026-11-23T08:00:00.000Z"],
  ["1795471433", "2026-11-23T22:03:53.000Z"],
  ["1795471433348", "2026-11-23T22:03:53.348Z"],
  ["yesterday", undefined],
  ["2026-13-45", undefined],
  ["12", undefined],
])("%s is %s", (text, expected) => {
  expect(iso(text)).toBe(expected);
});

import { expect, test } from "vitest";
import { parseTimeRange, rangeEnds, timeRangeParams } from "./time-range";

const parse = (query: string) => parseTimeRange(new URLSearchParams(query));

test("a range survives the way through the URL", () => {
  const fixed = { moving: false, fromMs: 1_700_000_000_000, toMs: 1_700_000_600_000 } as const;
  const { from, to } = timeRangeParams(fixed);
  expect(parse(`from=${from}&to=${to}`)).toEqual(fixed);
  expect(parse("range=6h")).toEqual({ moving: true, range: "6h" });
});

test("what is no range, or runs backwards, is the default one", () => {
  expect(parse("range=9y")).toEqual({ moving: true, range: "1h" });
  expect(parse("from=2026-01-02&to=2026-01-01")).toEqual({ moving: true, range: "1h" });
});

test("a moving range ends now", () => {
  expect(rangeEnds({ moving: true, range: "15m" }, 1_000_000)).toEqual({ fromMs: 100_000, toMs: 1_000_000 });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { valueTicks } from "./value-ticks";

const MINUTE = 60_000;

test("durations stand at round times, bytes at powers of two, counts at 1, 2 and 5", () => {
  expect(valueTicks(100 * MINUTE, "durationMs")).toEqual([0, 30, 60, 90, 120].map((minutes) => minutes * MINUTE));
  expect(valueTicks(3 * 1024 ** 2, "bytes")).toEqual([0, 1, 2, 3].map((mib) => mib * 1024 ** 2));
  expect(valueTicks(133_000, "count")).toEqual([0, 50_000, 100_000, 150_000]);
});

test("nothing yet has an axis too", () => {
  expect(valueTicks(0, "count")).toEqual([0, 1]);
});

test("the axis always reaches the highest value, with few ticks", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
      fc.constantFrom("count", "bytes", "durationMs", "perSecond", "share"),
      (max, unit) => {
        const ticks = valueTicks(max, unit);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9));
        expect(ticks.length).toBeLessThanOrEqual(6);
      },
    ),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { lagSeconds } from "@/lib/groups/lag-seconds";

const samples = [
  { atMs: 0, end: 100n },
  { atMs: 10_000, end: 200n },
  { atMs: 20_000, end: 200n },
  { atMs: 30_000, end: 300n },
];

test("a group that has read everything is 0 s behind, also when its commit lies past the end", () => {
  expect(lagSeconds(300n, 300n, samples, 40_000)).toBe(0);
  expect(lagSeconds(301n, 300n, samples, 40_000)).toBe(0);
});

test("the age is that of the next record, taken between the two looks that the end passed it in", () => {
  expect(lagSeconds(150n, 300n, samples, 40_000)).toBe(35);
  expect(lagSeconds(100n, 300n, samples, 40_000)).toBe(40);
});

test("a quiet stretch counts for the record that was written after it, not for the one before", () => {
  expect(lagSeconds(200n, 300n, samples, 40_000)).toBe(20);
});

test("a record older than the oldest look has no known age", () => {
  expect(lagSeconds(99n, 300n, samples, 40_000)).toBeNull();
  expect(lagSeconds(5n, 10n, [], 40_000)).toBe(0);
});

test("offsets past 2^53 are told apart", () => {
  const big = 2n ** 53n;
  const at = [
    { atMs: 0, end: big },
    { atMs: 1_000, end: big + 1n },
    { atMs: 2_000, end: big + 2n },
  ];
  expect(lagSeconds(big + 1n, big + 2n, at, 2_000)).toBe(1);
});

test("a group that reads on is never further behind than it was", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 20 }), fc.nat(500), fc.nat(500), (steps, a, b) => {
      const ends = steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + BigInt(step), 0n));
      const at = ends.map((end, i) => ({ atMs: i * 1_000, end }));
      const end = ends.at(-1) ?? 0n;
      const [low, high] = a < b ? [a, b] : [b, a];
      const behind = (offset: number) => lagSeconds(BigInt(offset), end, at, steps.length * 1_000);
      const [more, less] = [behind(low), behind(high)];
      expect(more === null || less === null || more >= less).toBe(true);
      expect(less === null && more !== null).toBe(false);
    }),
  );
});

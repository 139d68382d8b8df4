import { expect, test } from "vitest";
import { takeFrom } from "@/lib/ingest/limits/token-bucket";

test("over any length of time no more goes through than the rate and one burst", () => {
  const bucket = { tokens: 200, at: 0 };
  let through = 0;
  for (let now = 0; now <= 10_000; now += 10) if (takeFrom(bucket, 7, 100, now) === 0) through += 7;
  expect(through).toBeGreaterThan(1_150);
  expect(through).toBeLessThanOrEqual(1_200);
});

test("a refusal says when the same call would go through", () => {
  const bucket = { tokens: 0, at: 0 };
  const wait = takeFrom(bucket, 50, 100, 0);
  expect(wait).toBeCloseTo(0.5);
  expect(takeFrom(bucket, 50, 100, wait * 1_000)).toBe(0);
});

test("one call larger than the burst goes through once, and the next ones wait for it", () => {
  const bucket = { tokens: 200, at: 0 };
  expect(takeFrom(bucket, 500, 100, 0)).toBe(0);
  expect(takeFrom(bucket, 1, 100, 0)).toBeCloseTo(3.01);
});

import { expect, test } from "vitest";
import { RecordRates } from "@/lib/topics/record-rates";

test("a rate spans the last minute, exact above 2^53, and is unknown after a first look", () => {
  const rates = new RecordRates();
  const base = 2n ** 53n;
  expect(rates.note("t", 0, base)).toBeNull();
  expect(rates.note("t", 5_000, base + 5n)).toBe(1);
  expect(rates.note("t", 60_000, base + 5n)).toBeCloseTo(5 / 60);
  expect(rates.note("t", 66_000, base + 5n)).toBe(0);
});

test("ends that went back start anew instead of giving a negative rate", () => {
  const rates = new RecordRates();
  rates.note("t", 0, 100n);
  expect(rates.note("t", 5_000, 10n)).toBeNull();
  expect(rates.note("t", 10_000, 20n)).toBe(2);
});

test("a topic that is gone is forgotten", () => {
  const rates = new RecordRates();
  rates.note("t", 0, 0n);
  rates.keep(new Set());
  expect(rates.note("t", 5_000, 10n)).toBeNull();
});

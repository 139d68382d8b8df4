import { expect, test } from "vitest";
import { ratesFrom } from "./rates.ts";

test("the parts add up to the rate asked for, 50 a second by default", () => {
  const sum = (text: string | undefined) => Object.values(ratesFrom(text)).reduce((one, other) => one + other, 0);
  expect(sum(undefined)).toBeCloseTo(50);
  expect(sum("120")).toBeCloseTo(120);
});

test("a rate that is no number is refused by name", () => {
  expect(() => ratesFrom("fast")).toThrow("MILLRACE_DEMO_RATE");
});

import { expect, test } from "vitest";
import { formatCount, formatExact, formatPercent, formatRate, formatShort } from "./number";

test("the exact form keeps every digit of a 64-bit integer, whatever it came as", () => {
  expect(formatExact(9_007_199_254_740_993n)).toBe("9,007,199,254,740,993");
  expect(formatExact("9007199254740993")).toBe("9,007,199,254,740,993");
  expect(formatExact("-18446744073709551615")).toBe("-18,446,744,073,709,551,615");
});

test("the exact form keeps trailing zeros and small fractions of decimal text", () => {
  expect(formatExact("1234.5000")).toBe("1,234.5000");
  expect(formatExact("-0.0001")).toBe("-0.0001");
  expect(formatExact("1.5e3")).toBe("1,500");
});

test("what is no number is shown as it is", () => {
  expect(formatExact("n/a")).toBe("n/a");
  expect(formatShort("n/a")).toBe("–");
});

test.each([
  [0, "0"],
  [7, "7"],
  [999, "999"],
  [1_204, "1,204"],
  [9_999, "9,999"],
  [10_000, "10 k"],
  [12_345, "12.3 k"],
  [999_499, "999 k"],
  [999_999, "1 M"],
  [1_234_567, "1.23 M"],
  [80_000_000, "80 M"],
  [9_007_199_254_740_993n, "9.01 P"],
  ["18446744073709551615", "18.4 E"],
  [-1_234_567, "-1.23 M"],
  [0.004, "<0.01"],
  [48.31, "48.3"],
])("%s is short as %s", (value, short) => {
  expect(formatShort(value)).toBe(short);
});

test("a noun follows its number", () => {
  expect(formatCount(1, "reader")).toBe("1 reader");
  expect(formatCount(0n, "reader")).toBe("0 readers");
  expect(formatCount("2", "reply", "replies")).toBe("2 replies");
  expect(formatRate(1_200)).toBe("1,200 /s");
});

test("a share is never rounded up to all or down to nothing", () => {
  expect(formatPercent(1)).toBe("100 %");
  expect(formatPercent(0.9999)).toBe(">99.9 %");
  expect(formatPercent(0.0001)).toBe("<0.1 %");
  expect(formatPercent(0)).toBe("0 %");
  expect(formatPercent(0.1234)).toBe("12.3 %");
});

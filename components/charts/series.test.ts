import { expect, test } from "vitest";
import { chartRows, limitSeries, OTHERS_KEY, type Series, timeTicks } from "./series";

const line = (key: string, ...values: (number | string | null)[]): Series => ({
  key,
  label: key,
  points: values.map((value, index) => ({ at: index * 1000, value })),
});

test("time in which nothing was seen is a gap, not a line", () => {
  const series = {
    key: "a",
    label: "a",
    points: [
      { at: 0, value: 1 },
      { at: 1000, value: 2 },
      { at: 9000, value: 3 },
    ],
  };
  const rows = chartRows([series], 1000);
  expect(rows.map((row) => [row.at, row.values.a])).toEqual([
    [0, 1],
    [1000, 2],
    [2000, null],
    [9000, 3],
  ]);
});

test("series looked at a little apart from each other do not break each other's lines", () => {
  const a = { key: "a", label: "a", points: [10, 1010, 2010].map((at) => ({ at, value: 1 })) };
  const b = { key: "b", label: "b", points: [30, 1040, 1990].map((at) => ({ at, value: 2 })) };
  expect(chartRows([a, b], 1000)).toEqual([0, 1000, 2000].map((at) => ({ at, values: { a: 1, b: 2 } })));
});

test("an unknown value is a gap, not 0", () => {
  expect(chartRows([line("a", 1, null, "3")], 1000).map((row) => row.values.a)).toEqual([1, null, 3]);
});

test("at most eight lines, the highest, and the sum of the others", () => {
  const many = Array.from({ length: 12 }, (_, index) => line(`s${index}`, index, index));
  const limited = limitSeries(many);
  expect(limited.map((one) => one.key)).toEqual(["s5", "s6", "s7", "s8", "s9", "s10", "s11", OTHERS_KEY]);
  expect(limited.at(-1)).toMatchObject({ label: "5 others", points: [{ value: 10 }, { value: 10 }] });
});

test("the sum of the others is unknown only where each of them is", () => {
  const many = [line("big", 9, 9), line("a", 1, null), line("b", 2, null)];
  expect(
    limitSeries(many, 2)
      .at(-1)
      ?.points.map((point) => point.value),
  ).toEqual([3, null]);
});

test("ticks are round and few", () => {
  expect(timeTicks(1_000, 3_600_000, 6)).toEqual([900_000, 1_800_000, 2_700_000, 3_600_000]);
});

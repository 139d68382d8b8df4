import { expect, test } from "vitest";
import { formatSort, parseSort, sortRows } from "./sort";

const sorted = (values: (string | number | bigint | null)[], descending = false) =>
  sortRows(values, (value) => value, descending);

test("numbers sort by size whatever they came as, exactly above 2^53", () => {
  expect(sorted(["10", 9, 100n])).toEqual([9, "10", 100n]);
  expect(sorted(["9007199254740993", "9007199254740992", 1])).toEqual([1, "9007199254740992", "9007199254740993"]);
});

test("names sort in natural order without regard to case", () => {
  expect(sorted(["t10", "T2", "a"])).toEqual(["a", "T2", "t10"]);
});

test("what is unknown comes last in either direction", () => {
  expect(sorted([null, 2, 1])).toEqual([1, 2, null]);
  expect(sorted([null, 1, 2], true)).toEqual([2, 1, null]);
});

test("equal rows keep their order", () => {
  const rows = [
    { id: 1, lag: "5" },
    { id: 2, lag: "5" },
  ];
  expect(sortRows(rows, (r) => r.lag, true).map((r) => r.id)).toEqual([1, 2]);
});

test("a sort survives the way through the URL", () => {
  expect(parseSort("-lag")).toEqual({ key: "lag", descending: true });
  expect(formatSort({ key: "lag", descending: true })).toBe("-lag");
  expect(parseSort("")).toBeUndefined();
});

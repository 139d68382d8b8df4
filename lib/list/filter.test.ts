import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFilter, parseQuantity } from "./filter";
import { type Fields, matchesFilter } from "./match";

type Row = { name: string; lag: string | null; tags: string[]; internal: boolean; behindMs: number };
const fields: Fields<Row> = {
  name: (row) => row.name,
  lag: (row) => row.lag,
  tags: (row) => row.tags,
  internal: (row) => row.internal,
  behind: (row) => row.behindMs,
};
const row: Row = {
  name: "Enriched.Clicks",
  lag: "9007199254740993",
  tags: ["avro"],
  internal: false,
  behindMs: 300_000,
};
const hits = (text: string) => matchesFilter(parseFilter(text, Object.keys(fields)), row, fields);

test.each([
  ["", true],
  ["clicks", true],
  ["clicks orders", false],
  ["-orders", true],
  ["-clicks", false],
  ["name:enriched", true],
  ["NAME:enriched", true],
  ["name:orders,clicks", true],
  ['name:"enriched.clicks"', true],
  ["name=clicks", false],
  ["name=enriched.clicks", true],
  ["name!=orders", true],
  ["tags:avro", true],
  ["internal:no", true],
  ["internal:yes", false],
  ["-internal:yes", true],
  ["behind=5m", true],
  ["behind>=5m", true],
  ["behind>300s", false],
  ["behind<1h", true],
])("%j on the row: %s", (text, expected) => {
  expect(hits(text)).toBe(expected);
});

test("a comparison is exact above 2^53", () => {
  expect(hits("lag>9007199254740992")).toBe(true);
  expect(hits("lag>9007199254740993")).toBe(false);
  expect(hits("lag=9007199254740993")).toBe(true);
});

test("an unknown value fits no comparison and is not taken for 0", () => {
  const unknown = { ...row, lag: null };
  const filter = (text: string) => matchesFilter(parseFilter(text), unknown, fields);
  expect(filter("lag<1")).toBe(false);
  expect(filter("lag>=0")).toBe(false);
});

test("half-typed text neither empties the list nor throws", () => {
  expect(hits("lag>")).toBe(true);
  expect(hits("lag:")).toBe(true);
  expect(hits('name:"enri')).toBe(true);
  fc.assert(fc.property(fc.string(), (text) => void hits(text)));
});

test("a comparison that cannot be made is told and left out", () => {
  expect(parseFilter("lag>many", ["lag"])).toEqual({
    terms: [],
    problems: ["“lag>many” compares with something that is not a number"],
  });
  expect(parseFilter("lagg>5", ["name", "lag"]).problems).toEqual(["No column is called “lagg”; there are name, lag"]);
});

test("text with a colon that names no column is a word", () => {
  expect(parseFilter("http://x", ["name"]).terms).toMatchObject([{ kind: "word", text: "http://x" }]);
});

test.each([
  ["1.5k", 15_000n, 1],
  ["10MiB", 10_485_760n, 0],
  ["1,000", 1_000n, 0],
  ["2d", 172_800_000n, 0],
  ["-3", -3n, 0],
])("%s is a quantity", (text, mantissa, scale) => {
  expect(parseQuantity(text)).toEqual({ mantissa, scale });
});

test("an unknown unit is no quantity", () => {
  expect(parseQuantity("5parsec")).toBeUndefined();
});

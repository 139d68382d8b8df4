import { expect, test } from "vitest";
import { rankNames } from "./rank-names";

const names = ["clicks.dlq", "enriched.clicks", "clicks", "cdc.shop.orders", "warehouse-clicks-sink", "xclicksx"];
const candidates = names.map((name) => ({ name }));
const found = (query: string) => rankNames(query, candidates, 10).map(({ name }) => name);

test("the exact name comes first, then what begins with it, then parts, then the rest", () => {
  expect(found("clicks")).toEqual(["clicks", "clicks.dlq", "enriched.clicks", "warehouse-clicks-sink", "xclicksx"]);
});

test("every word has to fit", () => {
  expect(found("shop ord")).toEqual(["cdc.shop.orders"]);
  expect(found("shop clicks")).toEqual([]);
});

test("letters in order find a name that is half remembered", () => {
  expect(found("cdcord")).toEqual(["cdc.shop.orders"]);
});

test("nothing typed offers the first ones", () => {
  expect(rankNames("", candidates, 2)).toHaveLength(2);
});

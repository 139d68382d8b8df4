import { expect, test } from "vitest";
import { changes } from "@/lib/audit/changes";

test("only what differs is listed, by path", () => {
  expect(changes({ a: 1, b: { c: "x", d: [1] } }, { a: 1, b: { c: "y", d: [1] }, e: null })).toEqual([
    { path: "b.c", from: "x", to: "y" },
    { path: "e", from: undefined, to: null },
  ]);
});

test("keys named like parts of JavaScript are data", () => {
  const hostile = JSON.parse('{"__proto__": 1, "constructor": 2}');
  expect(changes({}, hostile)).toEqual([
    { path: "__proto__", from: undefined, to: 1 },
    { path: "constructor", from: undefined, to: 2 },
  ]);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson, writeJson } from "@/lib/systems/json";

test("whole numbers that a double cannot hold keep every digit, at any depth, and are written back", () => {
  const text = '{"a":9007199254740993,"b":[-9223372036854775808,1],"c":{"d":18446744073709551615}}';
  expect(parseJson(text)).toEqual({
    a: 9007199254740993n,
    b: [-9223372036854775808n, 1],
    c: { d: 18446744073709551615n },
  });
  expect(writeJson(parseJson(text))).toBe(text);
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
      (value) => BigInt(parseJson(`${value}`) as bigint) === value,
    ),
  );
});

test("numbers a double is meant for stay numbers, and everything else is as JSON says", () => {
  expect(parseJson('[1.5,1e3,-0.25,1e400,true,null,"9007199254740993","é\\u0041"]')).toEqual([
    ...[1.5, 1000, -0.25, Number.POSITIVE_INFINITY, true, null, "9007199254740993", "éA"],
  ]);
  expect(() => parseJson("{")).toThrow(SyntaxError);
});

test("a key named __proto__ is a key and changes no object", () => {
  const value = parseJson('{"__proto__":{"admin":true}}') as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
});

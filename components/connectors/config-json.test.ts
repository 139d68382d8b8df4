import { expect, test } from "vitest";
import { MASK } from "@/lib/connectors/browser/mask";
import { configJson, parseConfig } from "./config-json";

const CONFIG = { topics: "a", "connection.password": "planted" };

test("a typed password is masked in the JSON and survives an edit of it", () => {
  const text = configJson(CONFIG, new Set(["connection.password"]));
  expect(text).not.toContain("planted");
  expect(parseConfig(text.replace('"a"', '"b"'), CONFIG)).toEqual({
    config: { topics: "b", "connection.password": "planted" },
    name: undefined,
  });
});

test("what Connect's own API takes is read too, numbers and flags as text", () => {
  expect(parseConfig('{"name":"x","config":{"tasks.max":2,"on":true,"none":null}}', {})).toEqual({
    config: { "tasks.max": "2", on: "true" },
    name: "x",
  });
});

test("what is no flat object is told", () => {
  expect(parseConfig("[1]", {})).toMatchObject({ problem: expect.any(String) });
  expect(parseConfig('{"a":{"b":1}}', {})).toMatchObject({ problem: expect.stringContaining("a wants") });
  expect(parseConfig('{"a":', {})).toMatchObject({ problem: expect.any(String) });
});

test("a mask without a value behind it stays a mask, for the server to refuse", () => {
  expect(parseConfig(`{"__proto__":"${MASK}","b":"${MASK}"}`, CONFIG)).toMatchObject({ config: { b: MASK } });
});

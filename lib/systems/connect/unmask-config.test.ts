import { expect, test } from "vitest";
import { maskConfig } from "@/lib/systems/connect/mask-config";
import { MASKED } from "@/lib/systems/connect/port";
import { unmaskConfig } from "@/lib/systems/connect/unmask-config";

const KEYS = new Set(["connection.password"]);
const FORMER = { "connection.password": "old", "connection.url": "jdbc:x://h/d?user=a&password=planted", topics: "t" };

test("what comes back as it was shown keeps its secret, and what was changed is written", () => {
  const shown = maskConfig(FORMER, KEYS);
  expect(JSON.stringify(shown)).not.toContain("planted");
  expect(unmaskConfig({ ...shown, topics: "u" }, FORMER, KEYS)).toEqual({ ...FORMER, topics: "u" });
  expect(unmaskConfig({ ...shown, "connection.password": "new" }, FORMER, KEYS)["connection.password"]).toBe("new");
});

test("a mask that stands for nothing is refused: a new connector, another key, inside a changed value", () => {
  const refused = { code: "invalid_input" };
  expect(() => unmaskConfig({ "connection.password": MASKED }, undefined, KEYS)).toThrow(
    expect.objectContaining(refused),
  );
  expect(() => unmaskConfig({ "other.password": MASKED }, FORMER, KEYS)).toThrow(expect.objectContaining(refused));
  const moved = { "connection.url": `jdbc:x://other/d?user=a&password=${MASKED}` };
  expect(() => unmaskConfig(moved, FORMER, KEYS)).toThrow(expect.objectContaining(refused));
  expect(() => unmaskConfig({ topics: `t${MASKED}` }, FORMER, KEYS)).toThrow(expect.objectContaining(refused));
});

test("keys of Object.prototype are keys like any other", () => {
  expect(() => unmaskConfig(JSON.parse(`{"__proto__":"${MASKED}"}`), FORMER, KEYS)).toThrow("__proto__");
  expect(() => unmaskConfig({ constructor: MASKED }, FORMER, KEYS)).toThrow("constructor");
});

import { expect, test } from "vitest";
import { narrow } from "@/lib/access/narrow";

test("a token never holds a higher role than its owner", () => {
  const scope = { role: "admin", environment: "*", pattern: "*" } as const;
  expect(narrow([{ role: "viewer", environment: "*", pattern: "*" }], scope)).toEqual([
    { role: "viewer", environment: "*", pattern: "*" },
  ]);
});

test("a token never reaches an environment or a pattern its owner does not", () => {
  const owner = [{ role: "editor", environment: "prod", pattern: "orders.*" }] as const;
  expect(narrow(owner, { role: "editor", environment: "test", pattern: "*" })).toEqual([]);
  expect(narrow(owner, { role: "editor", environment: "*", pattern: "clicks" })).toEqual([]);
  expect(narrow(owner, { role: "viewer", environment: "*", pattern: "*" })).toEqual([
    { role: "viewer", environment: "prod", pattern: "orders.*" },
  ]);
});

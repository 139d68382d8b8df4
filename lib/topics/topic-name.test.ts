import { expect, test } from "vitest";
import { brokenRule, illegalName, sameMetrics } from "@/lib/topics/topic-name";

test.each([
  ["clicks.enriched", true],
  ["shop.orders.v2-raw", true],
  ["clicks", false],
  ["Clicks.raw", false],
  ["clicks..raw", false],
])("by default %s says domain and stage: %s", (name, fits) => {
  expect(brokenRule(name, undefined) === null).toBe(fits);
});

test("the operator's own rule replaces the default", () => {
  expect(brokenRule("clicks", "^[a-z]+$")).toBeNull();
  expect(brokenRule("clicks.raw", "^[a-z]+$")).toContain("^[a-z]+$");
});

test.each([
  ["a".repeat(249), true],
  ["a".repeat(250), false],
  ["..", false],
  ["klicks.größe", false],
  ["a b", false],
  ["A-b_c.d", true],
])("Kafka's own limits: %s", (name, legal) => {
  expect(illegalName(name) === null).toBe(legal);
});

test("names that share their metrics are found", () => {
  expect(sameMetrics("a.b", ["a_b", "a.b"])).toBe("a_b");
  expect(sameMetrics("a.b", ["a.b", "c"])).toBeUndefined();
});

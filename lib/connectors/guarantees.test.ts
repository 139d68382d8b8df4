import { expect, test } from "vitest";
import { guarantees } from "@/lib/connectors/guarantees";

const first = (type: string, config: Record<string, string>) => guarantees(type, config)[0];

test("a sink that tolerates errors without a dead-letter topic is said to drop records", () => {
  expect(first("sink", {})).toMatchObject({ attention: false, text: expect.stringContaining("stops its task") });
  expect(first("sink", { "errors.tolerance": "all" })).toMatchObject({ attention: true });
  const dead = { "errors.tolerance": "all", "errors.deadletterqueue.topic.name": "x.dlq" };
  expect(first("sink", dead)).toMatchObject({ attention: true, text: expect.stringContaining("without a reason") });
  const full = { ...dead, "errors.deadletterqueue.context.headers.enable": "true" };
  expect(first("sink", full)).toEqual({
    label: "Records it cannot handle",
    text: "They go to x.dlq, with origin and reason in their headers.",
    attention: false,
  });
});

test("a source that tolerates errors drops them, for it has no dead-letter topic", () => {
  expect(first("source", { "errors.tolerance": "all" })).toMatchObject({ attention: true });
  expect(guarantees("source", { "exactly.once.support": "required" })[2]?.text).toContain("Demanded");
});

test("a sink that does not read committed records only is called out", () => {
  expect(guarantees("sink", {})[2]?.attention).toBe(true);
  expect(guarantees("sink", { "consumer.override.isolation.level": "read_committed" })[2]?.attention).toBe(false);
});

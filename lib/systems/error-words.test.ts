import { expect, test } from "vitest";
import { errorWords, lastCause } from "@/lib/systems/error-words";

const TRACE = `org.apache.flink.runtime.JobException: Recovery is suppressed
\tat org.apache.flink.X(X.java:1)
Caused by: java.lang.RuntimeException: outer
\tat a.b.C(C.java:1)
Caused by: org.apache.kafka.common.errors.SerializationException: Unknown magic byte!
\t... 12 more`;

test("the last cause of a Java stack is the sentence shown", () => {
  expect(lastCause(TRACE)).toBe("org.apache.kafka.common.errors.SerializationException: Unknown magic byte!");
  expect(lastCause("java.lang.IllegalStateException: alone\n\tat x")).toBe("java.lang.IllegalStateException: alone");
  expect(lastCause("")).toBe("");
});

test("Flink's second error, the stack, wins over its first, which says nothing", () => {
  const body = JSON.stringify({ errors: ["Internal server error.", `<Exception on server side:\n${TRACE}>`] });
  expect(errorWords(body)).toContain("Unknown magic byte!");
});

test("a body that is no JSON is shown as it is, cut short; HTML is not", () => {
  expect(errorWords("no healthy upstream")).toBe("no healthy upstream");
  expect(errorWords("x".repeat(5_000)).length).toBeLessThan(700);
  expect(errorWords("<!doctype html>")).toBe("");
});

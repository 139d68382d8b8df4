import { expect, test } from "vitest";
import { errorWords, rootCause } from "./failure-words.ts";

test("of a stack trace the last cause is told", () => {
  const trace =
    "a.Outer: tolerance exceeded\n\tat a.B(B.java:1)\nCaused by: a.Middle: x\n\tat c\nCaused by: a.Inner: the reason\n\t... 3 more";
  expect(rootCause(trace)).toBe("a.Inner: the reason");
});

test("a trace without causes is told by its first line", () => {
  expect(rootCause("a.Only: this\n\tat b")).toBe("a.Only: this");
});

test("a failed fetch is told by the reason under it", () => {
  expect(errorWords(new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:1") }))).toBe(
    "connect ECONNREFUSED 127.0.0.1:1",
  );
  expect(errorWords(new DOMException("The operation was aborted due to timeout", "TimeoutError"))).toBe(
    "no answer in time",
  );
});

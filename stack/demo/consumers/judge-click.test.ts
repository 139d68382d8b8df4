import { expect, test } from "vitest";
import { judgeClick, stackTrace } from "./judge-click.ts";

test("an ordinary click and a tombstone pass", () => {
  expect(judgeClick(Buffer.from('{"amount":12.5}'))).toBeUndefined();
  expect(judgeClick(Buffer.from("{}"))).toBeUndefined();
  expect(judgeClick(null)).toBeUndefined();
});

test("bytes that are no JSON fail as a deserialisation, a large amount as the service behind", () => {
  expect(judgeClick(Buffer.from([0xff, 0xfe]))?.causeClass).toContain("DeserializationException");
  expect(judgeClick(Buffer.from('{"amount":299.1}'))?.causeClass).toContain("RiskServiceException");
});

test("a stack trace starts with class and message", () => {
  const verdict = judgeClick(Buffer.from("no json"));
  expect(verdict && stackTrace(verdict).split("\n")[0]).toBe(`${verdict?.exceptionClass}: ${verdict?.message}`);
});

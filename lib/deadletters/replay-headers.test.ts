import { expect, test } from "vitest";
import { isFailureHeader, placeText, replayHeaders, replayMarkOf, sentFor } from "@/lib/deadletters/replay-headers";
import { decodeHeader } from "@/lib/messages/decode-header";

const header = (key: string, value: Buffer | string | null) => ({
  key,
  value: typeof value === "string" ? Buffer.from(value) : value,
});
const from = { topic: "a-b.dlq", partition: 3, offset: 2n ** 53n + 1n };
const letter = [
  header("trace-id", "t1"),
  header("__connect.errors.topic", "orders"),
  header("kafka_dlt-original-partition", Buffer.from([0, 0, 0, 1])),
  header("trace-id", Buffer.from([255, 0])),
];

test("a replayed record keeps its own headers byte for byte, and those of the failure as said", () => {
  const kept = replayHeaders(letter, "keep", { id: "r", attempt: 1, from });
  expect(kept.slice(0, 4)).toEqual(letter);
  const dropped = replayHeaders(letter, "drop", { id: "r", attempt: 1, from });
  expect(dropped.slice(0, 2)).toEqual([letter[0], letter[3]]);
  expect(dropped.slice(2).map(({ key, value }) => [key, String(value)])).toEqual([
    ["x-millrace-replay-id", "r"],
    ["x-millrace-replay-attempt", "1"],
    ["x-millrace-replay-from", "a-b.dlq-3-9007199254740993"],
  ]);
});

test("the marks of an earlier replay are replaced, so a record carries one set of them", () => {
  const first = replayHeaders(letter, "keep", { id: "r1", attempt: 1, from });
  const second = replayHeaders(first, "keep", { id: "r2", attempt: 2, from });
  expect(second.filter(({ key }) => key.startsWith("x-millrace-replay-"))).toHaveLength(3);
  expect(replayMarkOf(second.map(({ key, value }) => decodeHeader(key, value, 100)))).toEqual({ id: "r2", attempt: 2 });
  expect(sentFor(second)).toEqual({ id: "r2", from: placeText(from) });
});

test("a mark without a readable attempt counts as one, and a record without a mark has none", () => {
  const decoded = (key: string, value: string) => decodeHeader(key, Buffer.from(value), 100);
  expect(replayMarkOf([decoded("x-millrace-replay-id", "r"), decoded("x-millrace-replay-attempt", "many")])).toEqual({
    id: "r",
    attempt: 1,
  });
  expect(replayMarkOf([decoded("other", "r")])).toBeNull();
});

test("headers of every family are told from the application's own", () => {
  for (const key of ["__streams.errors.topic", "kafka_exception-fqcn", "millrace.dlq.job", "retry_topic-attempts"])
    expect(isFailureHeader(key)).toBe(true);
  for (const key of ["traceparent", "kafka_receivedTopic", "x-request-id", "x-millrace-replay-id"])
    expect(isFailureHeader(key)).toBe(false);
});

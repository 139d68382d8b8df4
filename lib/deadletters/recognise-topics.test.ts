import { expect, test } from "vitest";
import { readLetter } from "@/lib/deadletters/read-letter";
import { recogniseByHeaders, recogniseTopic } from "@/lib/deadletters/recognise-topics";
import type { Header } from "@/lib/messages/decoded";

const text = (key: string, value: string): Header => ({
  ...{ key, value, encoding: "text", sizeBytes: value.length, truncated: false },
});
const record = (...headers: Header[]) => ({ headers });
const connect = record(text("__connect.errors.topic", "orders"), text("__connect.errors.stage", "TASK_PUT"));

test("what a connector names goes before what a name says, whatever the topic is called", () => {
  const connectors = [{ name: "sink", deadLetterTopic: "orders.bad" }];
  expect(recogniseTopic("orders.bad", connectors)).toEqual({ foundBy: "connector", via: "sink" });
  expect(recogniseTopic("orders-dlt", connectors)).toEqual({ foundBy: "name", via: null });
  expect(recogniseTopic("orders", connectors)).toBeNull();
});

test("a topic is recognised by its records when at least half of them carry the headers of a failure", () => {
  const plain = record(text("trace-id", "1"));
  expect(recogniseByHeaders([connect, plain])).toEqual({ foundBy: "headers", via: "connect" });
  expect(recogniseByHeaders([connect, plain, plain])).toBeNull();
  expect(recogniseByHeaders([])).toBeNull();
});

test("a topic that letters were replayed into is not taken for one of dead letters, though the headers were kept", () => {
  const replayed = record(...connect.headers, text("x-millrace-replay-id", "r"));
  expect(recogniseByHeaders([replayed, replayed])).toBeNull();
});

test("the designer's gate is told from Connect, whose headers it writes beside its own", () => {
  const read = readLetter([
    ...connect.headers,
    text("__connect.errors.exception.message", "MISSING_FIELD:user_id"),
    text("millrace.dlq.job", "clicks-gate"),
    text("millrace.dlq.reason", "MISSING_FIELD:user_id"),
  ]);
  expect(read).toMatchObject({ family: "gate", by: "clicks-gate", message: "MISSING_FIELD:user_id", stage: null });
});

test("of a record that failed twice the newest failure counts, and the first origin", () => {
  const read = readLetter([
    text("kafka_dlt-original-topic", "orders"),
    text("kafka_dlt-original-topic", "orders-retry"),
    text("kafka_dlt-exception-cause-fqcn", "java.net.ConnectException"),
    text("kafka_dlt-exception-stacktrace", "x\nCaused by: a.B: first"),
    text("kafka_dlt-exception-stacktrace", "x\nCaused by: a.B: second"),
  ]);
  expect(read).toMatchObject({
    family: "spring",
    exception: "java.net.ConnectException",
    innermost: "a.B: second",
    origin: { topic: "orders", partition: null, offset: null },
  });
});

import { expect, test } from "vitest";
import { deadLetterOf, isDeadLetterTopic } from "@/lib/messages/dead-letter";
import { decodeHeader } from "@/lib/messages/decode-header";

const headers = (entries: [string, string | Buffer][]) =>
  entries.map(([key, value]) => decodeHeader(key, Buffer.from(value), 1_000));
const be = (value: bigint, length: 4 | 8) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes.subarray(8 - length);
};

test("Connect's headers tell origin, cause and connector", () => {
  const found = deadLetterOf(
    headers([
      ["trace", "abc"],
      ["__connect.errors.topic", "orders"],
      ["__connect.errors.partition", "2"],
      ["__connect.errors.offset", "9007199254740993"],
      ["__connect.errors.connector.name", "reporting"],
      ["__connect.errors.exception.class.name", "org.x.DataException"],
      ["__connect.errors.exception.message", "no such column"],
    ]),
  );
  expect(found).toEqual({
    family: "connect",
    topic: "orders",
    partition: 2,
    offset: "9007199254740993",
    error: "org.x.DataException",
    message: "no such column",
    by: "reporting",
  });
});

test("Spring's binary partition and offset are read", () => {
  const found = deadLetterOf(
    headers([
      ["kafka_dlt-original-topic", "clicks"],
      ["kafka_dlt-original-partition", be(5n, 4)],
      ["kafka_dlt-original-offset", be(2n ** 53n + 1n, 8)],
      ["kafka_dlt-exception-fqcn", "java.lang.IllegalStateException"],
    ]),
  );
  expect(found).toMatchObject({ family: "spring", topic: "clicks", partition: 5, offset: "9007199254740993" });
});

test("of a record that failed twice, the first origin and the last cause count", () => {
  const found = deadLetterOf(
    headers([
      ["__streams.errors.topic", "first"],
      ["__streams.errors.message", "old"],
      ["__streams.errors.topic", "second"],
      ["__streams.errors.message", "new"],
    ]),
  );
  expect(found).toMatchObject({ family: "streams", topic: "first", message: "new" });
});

test("ordinary headers make no dead letter", () => {
  expect(
    deadLetterOf(
      headers([
        ["kafka_correlationId", "1"],
        ["x-trace", "2"],
      ]),
    ),
  ).toBeNull();
});

test.each([
  ["clicks.dlq", true],
  ["clicks-dlt", true],
  ["orders.DLT", true],
  ["dead-letter-orders", true],
  ["clicks.by-user.dlq", true],
  ["adlqb", false],
  ["handled.letters", false],
])("%s as a dead-letter topic: %s", (name, expected) => {
  expect(isDeadLetterTopic(name)).toBe(expected);
});

import { expect, test } from "vitest";
import { topics } from "./names.ts";
import { eventually } from "./testing/eventually.ts";
import { type ReadRecord, readRecords } from "./testing/read-records.ts";

const brokers = process.env.KAFKA_BROKERS ?? "";
const newest = (topic: string, is: (record: ReadRecord) => boolean = () => true) =>
  eventually(async () => (await readRecords(brokers, topic)).filter(is)).then(
    (records) => records.at(-1) ?? records[0],
  );
const text = (letter: ReadRecord, header: string) => letter.headers.get(header)?.toString("utf8");

/** The record a dead letter came from. Its topic is read whole: it may be a while ago. */
async function origin(topic: string, partition: number, offset: bigint): Promise<ReadRecord | undefined> {
  const records = await readRecords(brokers, topic, 200_000);
  return records.find((record) => record.partition === partition && record.offset === offset);
}

test("a letter of Flink's gate names its origin, and keeps its bytes, headers and time", {
  timeout: 120_000,
}, async () => {
  const letter = await newest(topics.clicksDlq, ({ value }) => value !== null);
  expect(text(letter, "__connect.errors.topic")).toBe("clicks");
  expect(text(letter, "millrace.dlq.job")).toBe("clicks-gate");
  expect(text(letter, "millrace.dlq.reason")).toMatch(/^(UNREADABLE|NO_EVENT_TIME|MISSING_FIELD:\w+|WRONG_TYPE:\w+)$/);
  const from = await origin(
    topics.clicks,
    Number(text(letter, "__connect.errors.partition")),
    BigInt(text(letter, "__connect.errors.offset") ?? -1),
  );
  expect(letter.value).toEqual(from?.value);
  expect(letter.key).toEqual(from?.key);
  expect(letter.timestampMs).toBe(from?.timestampMs);
  for (const [name, bytes] of from?.headers ?? []) expect(letter.headers.get(name)).toEqual(bytes);
  expect(from?.headers.has("trace-id")).toBe(true);
});

test("a letter of Connect has its context headers, numbers as decimal text", { timeout: 120_000 }, async () => {
  const letter = await newest(topics.ordersDlq);
  expect(text(letter, "__connect.errors.topic")).toBe(topics.ordersManual);
  expect(text(letter, "__connect.errors.partition")).toBe("0");
  expect(text(letter, "__connect.errors.connector.name")).toBe("reporting-orders");
  expect(text(letter, "__connect.errors.stage")).toBe("VALUE_CONVERTER");
  expect(text(letter, "__connect.errors.exception.class.name")).toMatch(/^[\w.]+Exception$/);
  expect(text(letter, "__connect.errors.exception.stacktrace")).toContain("\tat ");
  const from = await origin(topics.ordersManual, 0, BigInt(text(letter, "__connect.errors.offset") ?? -1));
  expect(letter.value).toEqual(from?.value);
});

test("a letter of Kafka Streams has the headers of its own handler, as text", { timeout: 120_000 }, async () => {
  const letter = await newest(topics.clicksByUserDlq);
  expect(text(letter, "__streams.errors.topic")).toBe("clicks");
  expect(text(letter, "__streams.errors.exception")).toMatch(/Exception$/);
  expect(text(letter, "__streams.errors.stacktrace")).toContain("\tat ");
  const from = await origin(
    topics.clicks,
    Number(text(letter, "__streams.errors.partition")),
    BigInt(text(letter, "__streams.errors.offset") ?? -1),
  );
  expect(letter.value).toEqual(from?.value);
});

test("a letter of the Spring-like service has binary headers and lies on its origin's partition", {
  timeout: 120_000,
}, async () => {
  const letter = await newest(topics.clicksDlt);
  const header = (name: string) => letter.headers.get(`kafka_dlt-${name}`) ?? Buffer.alloc(0);
  expect(header("original-partition")).toHaveLength(4);
  expect(header("original-offset")).toHaveLength(8);
  expect(header("original-timestamp")).toHaveLength(8);
  expect(String(header("original-topic"))).toBe("clicks");
  expect(String(header("original-consumer-group"))).toBe("fraud-check");
  expect(String(header("exception-fqcn"))).toContain("org.springframework.kafka");
  expect(header("original-partition").readInt32BE()).toBe(letter.partition);
  const from = await origin(topics.clicks, letter.partition, header("original-offset").readBigInt64BE());
  expect(letter.value).toEqual(from?.value);
  expect(Number(header("original-timestamp").readBigInt64BE())).toBe(from?.timestampMs);
});

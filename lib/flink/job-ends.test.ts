import { expect, test } from "vitest";
import { findTopic } from "@/lib/flink/find-topic";
import { tablesWritten, topicsRead } from "@/lib/flink/job-ends";

test("the topics a vertex reads stand in its metrics, whatever the SQL table is called", () => {
  const names = [
    "Source__users[7].KafkaSourceReader.topic.cdc_shop_users.partition.0.currentOffset",
    "Source__users[7].KafkaSourceReader.topic.cdc_shop_users.partition.1.committedOffset",
    "Source__users[7].numRecordsInPerSecond",
    "numRecordsIn",
  ];
  expect(topicsRead(names)).toEqual([
    { kind: "topic", name: "cdc_shop_users", metric: "Source__users[7].numRecordsInPerSecond" },
  ]);
});

test("every sink of a step is found, Kafka's and Iceberg's", () => {
  const step =
    "[13]:ConstraintEnforcer[x]<br/>   +- clicks_valid[34]: Writer<br/>   :  +- clicks_valid[34]: Committer<br/>+- clicks_dlq[41]: Writer<br/>";
  expect(tablesWritten(step, ["clicks_dlq[41]__Writer.numRecordsInPerSecond"])).toEqual([
    { kind: "topic", name: "clicks_valid", metric: null },
    { kind: "topic", name: "clicks_dlq", metric: "clicks_dlq[41]__Writer.numRecordsInPerSecond" },
  ]);
  const iceberg =
    "IcebergStreamWriter<br/>+- IcebergFilesCommitter<br/>   +- IcebergSink iceberg.warehouse.revenue_by_minute: Writer<br/>";
  expect(tablesWritten(iceberg, [])).toEqual([
    { kind: "warehouse-table", name: "warehouse.revenue_by_minute", metric: null },
  ]);
});

const TOPICS = [
  "clicks",
  "clicks.valid",
  "cdc.shop.users",
  "users",
  "iot.readings",
  "iot.readings.late",
  "iot.readings.by-minute",
  "a.x",
  "b.x",
];
test.each([
  ["clicks_valid", "written", "clicks.valid"],
  ["cdc_shop_users", "read", "cdc.shop.users"],
  ["readings_late", "written", "iot.readings.late"],
  ["readings_by_minute", "written", "iot.readings.by-minute"],
  ["readings", "read", undefined],
  ["x", "written", undefined],
  ["enriched", "written", undefined],
] as const)("%s, %s, is %s", (spelled, how, topic) => {
  expect(findTopic(spelled, TOPICS, how)).toBe(topic);
});

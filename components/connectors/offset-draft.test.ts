import { expect, test } from "vitest";
import { changesOf, offsetOf, offsetText, partitionText } from "./offset-draft";

const SINK = {
  partition: '{"kafka_partition":3,"kafka_topic":"orders"}',
  offset: '{"kafka_offset":9007199254740993}',
  kafka: { topic: "orders", partition: 3 },
};
const SOURCE = { partition: '{"server":"cdc"}', offset: '{"lsn":9007199254740993}', kafka: null };

test("a sink's offset is typed as a number and a source's as JSON, every digit kept", () => {
  expect([partitionText(SINK), offsetText(SINK)]).toEqual(["orders · 3", "9007199254740993"]);
  expect(offsetOf("9007199254740995", SINK)).toBe('{"kafka_offset":9007199254740995}');
  expect(offsetOf(' {"lsn":9007199254740995}', SOURCE)).toBe('{"lsn":9007199254740995}');
});

test("empty takes an offset away, and what is no offset is told from it", () => {
  expect(offsetOf(" ", SINK)).toBeNull();
  expect(offsetOf("soon", SINK)).toBeUndefined();
  expect(offsetOf("7", SOURCE)).toBeUndefined();
  expect(offsetOf("{", SOURCE)).toBeUndefined();
});

test("only what differs is sent", () => {
  const typed = new Map([
    [SINK.partition, "9007199254740993"],
    [SOURCE.partition, ""],
  ]);
  expect(changesOf([SINK, SOURCE], typed)).toEqual([{ partition: SOURCE.partition, offset: null }]);
  expect(changesOf([SINK], new Map([[SINK.partition, "x"]]))).toBeUndefined();
});

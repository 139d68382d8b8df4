import { expect, test } from "vitest";
import { toRows } from "@/lib/connectors/offset-rows";
import { planOffsets, stands } from "@/lib/connectors/plan-offsets";
import { parseJson } from "@/lib/systems/json";

const sink = (partition: number, offset: number) => ({
  partition: { kafka_topic: "orders", kafka_partition: partition },
  offset: { kafka_offset: offset },
});
const NOW = toRows([sink(10, 5), sink(2, 7)]);

test("partitions are in the order of their numbers, and equal whatever the order of their keys", () => {
  expect(NOW.map(({ kafka }) => kafka?.partition)).toEqual([2, 10]);
  const changes = [{ partition: '{"kafka_topic":"orders","kafka_partition":2}', offset: '{"kafka_offset":0}' }];
  expect(planOffsets(NOW, changes)).toMatchObject([
    {
      what: "orders · 2",
      from: "7",
      to: "0",
      former: { partition: '{"kafka_partition":2,"kafka_topic":"orders"}', offset: '{"kafka_offset":7}' },
    },
  ]);
});

test("offsets of a source keep every digit above 2^53", () => {
  const text = '{"lsn":9007199254740993,"txId":1}';
  const now = toRows([{ partition: { server: "cdc" }, offset: parseJson(text) as Record<string, unknown> }]);
  expect(now[0]?.offset).toBe(text);
  const [move] = planOffsets(now, [{ partition: '{"server":"cdc"}', offset: '{"lsn":9007199254740995}' }]);
  expect(move).toMatchObject({ from: text, to: '{"lsn":9007199254740995}' });
});

test("a reset takes every partition's offset away, and its undo names them all", () => {
  const moves = planOffsets(NOW, null);
  expect(moves.map(({ to }) => to)).toEqual([null, null]);
  expect(moves.map(({ former }) => former.offset)).toEqual(['{"kafka_offset":7}', '{"kafka_offset":5}']);
  expect(stands([], moves)).toBe(true);
  expect(stands(NOW, moves)).toBe(false);
});

test("what is so already is no change; what is no object or named twice is refused", () => {
  const same = { partition: NOW[0]?.partition ?? "", offset: NOW[0]?.offset ?? "" };
  expect(planOffsets(NOW, [same])).toEqual([]);
  expect(() => planOffsets(NOW, [same, same])).toThrow("twice");
  expect(() => planOffsets(NOW, [{ partition: "[]", offset: null }])).toThrow("not a JSON object");
  expect(() => planOffsets(NOW, [{ ...same, offset: "7" }])).toThrow("not a JSON object");
});

import { expect, test } from "vitest";
import { holdings } from "@/lib/brokers/collect-brokers";

const partition = (leader: number, replicas: number[], isr: number[]) => ({
  index: 0,
  leader,
  leaderEpoch: 0,
  replicas,
  isr,
  offline: [],
});

test("a broker's leaders, replicas and replicas out of sync are counted, a partition without leader for none", () => {
  const topic = { name: "t", id: "", internal: false, partitions: [partition(1, [1, 2], [1]), partition(-1, [2], [])] };
  const held = holdings({ topics: [topic] });
  expect(held.get(1)).toEqual({ leaders: 1, replicas: 1, outOfSync: 0 });
  expect(held.get(2)).toEqual({ leaders: 0, replicas: 2, outOfSync: 2 });
});

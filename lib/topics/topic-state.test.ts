import { expect, test } from "vitest";
import { topicState } from "@/lib/topics/topic-state";

const part = (leader: number, replicas: number[], isr: number[]) => ({ leader, replicas, isr });

test.each([
  ["all in sync", [part(1, [1, 2], [1, 2])], 1, "healthy"],
  ["a replica out of sync", [part(1, [1, 2], [1])], 1, "under-replicated"],
  ["too few in sync to write", [part(1, [1, 2], [1])], 2, "below minimum in sync"],
  ["no leader outweighs all", [part(-1, [1, 2], []), part(1, [1, 2], [1])], 2, "without leader"],
  ["an unknown minimum is no reason", [part(1, [1], [1])], null, "healthy"],
])("%s", (_, partitions, minIsr, word) => {
  expect(topicState(partitions, minIsr).word).toBe(word);
});

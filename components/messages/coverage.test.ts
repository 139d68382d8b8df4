import { expect, test } from "vitest";
import type { PartitionRead } from "@/lib/messages/contract";
import { coverageOf } from "./coverage";

const read = (more: Partial<PartitionRead>): PartitionRead => ({
  partition: 0,
  begin: "0",
  end: "9007199254740993",
  from: "9007199254740893",
  to: "9007199254740993",
  stopped: "limit",
  problem: null,
  unreadable: [],
  ...more,
});

test("the line counts all pages against the whole topic", () => {
  const page = {
    partitions: [read({}), read({ partition: 1, begin: "0", end: "10", from: null, to: null })],
    bytesRead: 2048,
    tookMs: 12,
  };
  const next = { ...page, partitions: [read({ from: "9007199254740793", to: "9007199254740893" })] };
  expect(coverageOf([page, next], 6).line).toBe(
    "Looked at 200 of 9.01 P offsets in 2 of 6 partitions, 4 KiB in 24 ms.",
  );
});

test("what could not be read is said with its offsets, and weighs more than the limit", () => {
  const partitions = [
    read({ stopped: "limit" }),
    read({
      partition: 3,
      stopped: "failed",
      problem: "The leader is gone.",
      unreadable: [{ from: "5", to: "9", reason: "unknown compression" }],
    }),
  ];
  const { stopped, problems } = coverageOf([{ partitions, bytesRead: 0, tookMs: 1 }], undefined);
  expect(stopped).toBe("Some partitions could not be read.");
  expect(problems).toEqual(["Partition 3: The leader is gone.", "Partition 3, offsets 5 to 8: unknown compression"]);
});

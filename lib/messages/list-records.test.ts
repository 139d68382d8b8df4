import { expect, test } from "vitest";
import { listRecords } from "@/lib/messages/contract";
import { nextPage } from "@/lib/messages/list-records";
import { positionsText } from "@/lib/messages/positions-text";
import type { PartitionCoverage } from "@/lib/systems/kafka/port-records";

const seen = (partition: number, from: bigint | null, to: bigint | null): PartitionCoverage => ({
  partition,
  begin: 10n,
  end: 2n ** 53n + 1n,
  from,
  to,
  stopped: "limit",
  error: null,
  problems: [],
});

test("the next page back begins before the lowest offset looked at, and leaves out what is read to its beginning", () => {
  expect(nextPage("newest", [seen(0, 2n ** 53n, 2n ** 53n + 1n), seen(1, 10n, 20n), seen(2, null, null)])).toBe(
    `0:${2n ** 53n},2:${2n ** 53n + 1n}`,
  );
  expect(nextPage("newest", [seen(1, 10n, 20n)])).toBeNull();
});

test("the next page forward begins after what was looked at, and ends at the end", () => {
  expect(nextPage("oldest", [seen(0, 10n, 30n), seen(1, 10n, 2n ** 53n + 1n)])).toBe("0:30");
});

test("positions survive the way through a URL, beyond 2^53", () => {
  const positions = new Map([
    [0, 2n ** 53n + 1n],
    [12, 0n],
  ]);
  expect(listRecords.query.parse({ positions: positionsText(positions) }).positions).toEqual(positions);
});

test("what is no list of partitions or positions is refused", () => {
  for (const bad of [
    { partitions: "1;2" },
    { partitions: "-1" },
    { positions: "1" },
    { limit: "501" },
    { offset: "1.5" },
  ]) {
    expect(listRecords.query.safeParse(bad).success).toBe(false);
  }
});

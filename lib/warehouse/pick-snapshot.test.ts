import { expect, test } from "vitest";
import type { Snapshot } from "@/lib/systems/iceberg/port";
import { pickSnapshot } from "@/lib/warehouse/pick-snapshot";

const snapshot = (id: bigint, atMs: number): Snapshot => ({
  ...{ id, atMs, parentId: null, sequence: id, manifestList: null, manifests: [], schemaId: 0, operation: "append" },
  ...{ addedRecords: null, deletedRecords: null, totalRecords: null, totalBytes: null, totalDataFiles: null },
  ...{ totalDeleteFiles: null, totalEqualityDeletes: null, totalPositionDeletes: null, summary: {} },
});
const [one, two] = [snapshot(2n ** 53n + 1n, 1_000), snapshot(2n ** 53n, 2_000)];
const table = {
  snapshots: [one, two],
  current: one,
  // Rolled back at 3,000: the first is current again.
  history: [
    { snapshotId: one.id, atMs: 1_000 },
    { snapshotId: two.id, atMs: 2_000 },
    { snapshotId: one.id, atMs: 3_000 },
  ],
};

test("ids beyond 2^53 are told apart, and one that is not kept is named", () => {
  expect(pickSnapshot(table, { snapshot: "9007199254740993" })).toBe(one);
  expect(pickSnapshot(table, { snapshot: "9007199254740992" })).toBe(two);
  expect(() => pickSnapshot(table, { snapshot: "5" })).toThrow("no snapshot 5");
});

test("a time means the snapshot that was current then, also after a rollback", () => {
  expect(pickSnapshot(table, { at: "2500" })).toBe(two);
  expect(pickSnapshot(table, { at: "1970-01-01T00:00:03.000Z" })).toBe(one);
  expect(pickSnapshot(table, { at: "2000" })).toBe(two);
  expect(pickSnapshot({ ...table, history: [] }, { at: "9000" })).toBe(two);
});

test("a time before the first snapshot says when that was; what is no time is refused", () => {
  expect(() => pickSnapshot(table, { at: "999" })).toThrow("1970-01-01T00:00:01.000Z");
  expect(() => pickSnapshot(table, { at: "soon" })).toThrow("soon is not a time");
});

test("now is the current snapshot, or none in an empty table", () => {
  expect(pickSnapshot(table, {})).toBe(one);
  expect(pickSnapshot({ ...table, current: null }, {})).toBeNull();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { reaches } from "@/lib/systems/iceberg/delete-rules";
import type { PartitionSpec } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";

const SPECS: PartitionSpec[] = [
  { id: 0, fields: [] },
  { id: 1, fields: [{ id: 1_000, sourceId: 1, name: "day", transform: "day" }] },
  { id: 2, fields: [{ id: 1_000, sourceId: 1, name: "day", transform: "void" }] },
];
const file = (content: ContentFile["content"], sequence: bigint, more: Partial<ContentFile> = {}): ContentFile => ({
  ...{ content, sequence, path: "a", format: "parquet", specId: 1, partition: { 1000: 7 }, partitionText: "" },
  ...{ rows: 1n, bytes: 1n, addedBy: null, equalityIds: [1], reference: null },
  ...more,
});

test("deletes by key reach only rows committed before, deletes by position also those of the same commit", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 5n }), fc.bigInt({ min: 0n, max: 5n }), (data, deletes) => {
      const rows = file("data", data);
      expect(reaches(file("equality-deletes", deletes), rows, SPECS)).toBe(deletes > data);
      expect(reaches(file("position-deletes", deletes), rows, SPECS)).toBe(deletes >= data);
    }),
  );
});

test("deletes keep to their partition; those by key of an unpartitioned specification reach every one", () => {
  const rows = file("data", 1n);
  const other = { partition: { 1000: 8 } };
  expect(reaches(file("equality-deletes", 2n, other), rows, SPECS)).toBe(false);
  expect(reaches(file("position-deletes", 2n, other), rows, SPECS)).toBe(false);
  const everywhere = { specId: 0, partition: {} };
  expect(reaches(file("equality-deletes", 2n, everywhere), rows, SPECS)).toBe(true);
  expect(reaches(file("position-deletes", 2n, everywhere), rows, SPECS)).toBe(false);
  expect(reaches(file("equality-deletes", 2n, { specId: 2, partition: { 1000: null } }), rows, SPECS)).toBe(true);
});

test("partitions with equal values are the same whatever the values are made of; 7 is not the text 7", () => {
  const bytes = (value: number) => ({ partition: { 1000: Uint8Array.of(value) } });
  expect(reaches(file("equality-deletes", 2n, bytes(1)), file("data", 1n, bytes(1)), SPECS)).toBe(true);
  expect(reaches(file("equality-deletes", 2n, bytes(1)), file("data", 1n, bytes(2)), SPECS)).toBe(false);
  const text = file("equality-deletes", 2n, { partition: { 1000: "7" } });
  expect(reaches(text, file("data", 1n), SPECS)).toBe(false);
});

test("a delete file for one data file reaches no other", () => {
  const one = file("position-deletes", 2n, { reference: "a" });
  expect(reaches(one, file("data", 1n), SPECS)).toBe(true);
  expect(reaches(one, file("data", 1n, { path: "b" }), SPECS)).toBe(false);
});

import { expect, test } from "vitest";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import { shortPath } from "@/lib/warehouse/read-files";
import { smallBelow, sumByPartition } from "@/lib/warehouse/sum-files";

const file = (partitionText: string, content: ContentFile["content"], bytes: bigint): ContentFile => ({
  ...{ content, bytes, partitionText, path: "p", format: "parquet", specId: 0, partition: {}, rows: 2n ** 53n + 1n },
  ...{ sequence: 1n, addedBy: null, equalityIds: [], reference: null },
});

test("sums by partition are exact, and rows of delete files are not rows of the table", () => {
  const files = [file("day=1", "data", 10n), file("day=1", "equality-deletes", 5n), file("day=2", "data", 900n)];
  expect(sumByPartition(files, 100n)).toEqual([
    { partition: "day=1", dataFiles: 1, deleteFiles: 1, rows: "9007199254740993", sizeBytes: "15", smallFiles: 1 },
    { partition: "day=2", dataFiles: 1, deleteFiles: 0, rows: "9007199254740993", sizeBytes: "900", smallFiles: 0 },
  ]);
});

test("small is three quarters of the table's own target, and of 512 MiB without one", () => {
  expect(smallBelow({ "write.target-file-size-bytes": "1000" })).toBe(750n);
  expect(smallBelow({ "write.target-file-size-bytes": "large" })).toBe(402_653_184n);
});

test("a path is shown below the table's location however the two are spelled, and whole where it lies elsewhere", () => {
  expect(shortPath("file:/w/t/data/a.parquet", "file:///w/t")).toBe("data/a.parquet");
  expect(shortPath("s3://b/t/data/a.parquet", "s3://b/t/")).toBe("data/a.parquet");
  expect(shortPath("file:/w/t2/a.parquet", "file:///w/t")).toBe("file:/w/t2/a.parquet");
});

import { expect, test } from "vitest";
import { tableMetadata } from "@/lib/systems/iceberg/table-metadata";
import { parseJson } from "@/lib/systems/json";

const FILE = `{"format-version":2,"table-uuid":"u","location":"file:///w/t","last-updated-ms":1700000000000,
 "current-schema-id":1,"schemas":[{"schema-id":0,"fields":[]},{"schema-id":1,"type":"struct","identifier-field-ids":[1],"fields":[
  {"id":1,"name":"country","required":true,"type":"string"},
  {"id":2,"name":"tags","required":false,"type":{"type":"list","element-id":5,"element":"string","element-required":true}},
  {"id":3,"name":"at","required":false,"type":{"type":"struct","fields":[{"id":6,"name":"x","required":false,"type":"decimal(18, 4)"}]}}]}],
 "default-spec-id":0,"partition-specs":[{"spec-id":0,"fields":[{"name":"ts_day","transform":"day","source-id":1,"field-id":1000}]}],
 "properties":{"write.upsert.enabled":"true"},"current-snapshot-id":9223372036854775807,
 "snapshots":[{"snapshot-id":9007199254740993,"timestamp-ms":1,"summary":{"operation":"append","total-records":"5"}},
  {"snapshot-id":9223372036854775807,"parent-snapshot-id":9007199254740993,"timestamp-ms":2,
   "summary":{"operation":"overwrite","added-records":"9007199254740993","total-files-size":"12"}}]}`;

test("snapshot ids beyond 2^53 are told apart and the current one is found", () => {
  const table = tableMetadata(parseJson(FILE));
  expect(table.current).toMatchObject({ id: 2n ** 63n - 1n, parentId: 2n ** 53n + 1n, operation: "overwrite" });
  expect(table.current?.addedRecords).toBe(2n ** 53n + 1n);
  expect(table.current?.totalRecords).toBeNull();
});

test("columns read as SQL types, with the ones that identify a row", () => {
  const table = tableMetadata(parseJson(FILE));
  expect(table.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "country string",
    "tags list<string>",
    "at struct<x: decimal(18, 4)>",
  ]);
  expect(table.identifier).toEqual(["country"]);
  expect(table.partitioning).toEqual(["day ts_day"]);
});

test("a table nothing was written to has no current snapshot", () => {
  const empty = parseJson(
    '{"format-version":1,"location":"/t","last-updated-ms":1,"current-snapshot-id":-1,"schema":{"fields":[]}}',
  );
  expect(tableMetadata(empty).current).toBeNull();
});

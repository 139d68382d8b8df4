import type { SchemaTree } from "hyparquet";
import { expect, test } from "vitest";
import { keyReader } from "@/lib/systems/iceberg/key-reader";
import { valueReader } from "@/lib/systems/iceberg/project";
import { SchemaJson, tableSchema } from "@/lib/systems/iceberg/schema";
import { withIds } from "@/lib/systems/iceberg/with-ids";

type Element = SchemaTree["element"];
const node = (name: string, id: number | undefined, more: Partial<Element> = {}, children: SchemaTree[] = []) => ({
  ...{ children, count: 1, path: [name] },
  element: { name, ...(id === undefined ? {} : { field_id: id }), ...more },
});
const schema = (...fields: object[]) => tableSchema(SchemaJson.parse({ fields }));
const [point] = schema({
  ...{ id: 1, name: "p", required: false },
  type: {
    type: "struct",
    fields: [
      { id: 2, name: "now", required: false, type: "long" },
      { id: 4, name: "added", required: false, type: "string" },
    ],
  },
}).fields;

test("fields inside a struct are found by id too: renamed, added and dropped ones", () => {
  if (!point) throw new Error("no field");
  const file = node("p", 1, {}, [node("was", 2, { type: "INT32" }), node("gone", 3)]);
  expect(valueReader(point, file)({ was: 5, gone: "x" })).toBe('{"now":5,"added":null}');
  expect(valueReader(point, undefined)(undefined)).toBeNull();
});

test("a time of another unit than the table's is brought to it", () => {
  const [field] = schema({ id: 1, name: "t", required: false, type: "timestamptz" }).fields;
  if (!field) throw new Error("no field");
  const millis = node("t", 1, {
    type: "INT64",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" },
  });
  expect(valueReader(field, millis)(-1n)).toBe("1969-12-31T23:59:59.999000Z");
  expect(valueReader(field, node("t", 1, { type: "INT96" }))(-1n)).toBe("1969-12-31T23:59:59.999999Z");
});

test("keys are equal where values are: null and null, a number and itself in a wider type, not null and its word", () => {
  const schemas = [
    schema({ id: 1, name: "a", required: false, type: "long" }, { id: 2, name: "b", required: false, type: "string" }),
  ];
  const root = node("root", undefined, {}, [node("x", 1, { type: "INT32" }), node("y", 2)]);
  const { columns, keyOf } = keyReader([1, 2], root, schemas);
  expect(columns).toEqual(["x", "y"]);
  expect(keyOf({ x: 5, y: null })).toBe(keyOf({ x: 5n, y: undefined }));
  expect(keyOf({ x: 5, y: "null" })).not.toBe(keyOf({ x: 5, y: null }));
  expect(keyOf({ x: null, y: '",null' })).not.toBe(keyOf({ x: null, y: null }));
  // A file from before the column was added has null in all of its rows.
  expect(keyReader([1, 2], node("root", undefined, {}, [node("x", 1)]), schemas).keyOf({ x: 5 })).toBe(
    keyOf({ x: 5, y: null }),
  );
});

test("files without ids are read by the table's name mapping, or by the order of their columns", () => {
  const root = node("root", undefined, {}, [node("old_name", undefined), node("b", undefined)]);
  const mapping = '[{"field-id":9,"names":["a","old_name"]}]';
  const ids = (tree: SchemaTree) => tree.children.map(({ element }) => element.field_id);
  expect(ids(withIds(root, { "schema.name-mapping.default": mapping }))).toEqual([9, undefined]);
  expect(ids(withIds(root, {}))).toEqual([1, 2]);
  expect(ids(withIds(root, { "schema.name-mapping.default": "not json" }))).toEqual([undefined, undefined]);
});

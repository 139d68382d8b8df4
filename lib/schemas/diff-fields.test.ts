import { expect, test } from "vitest";
import { diffFields } from "@/lib/schemas/diff-fields";
import { readFields } from "@/lib/schemas/fields/read-fields";
import type { SchemaType } from "@/lib/systems/registry/port";

const diff = (type: SchemaType, before: string, after: string) =>
  diffFields(readFields(type, before).fields ?? [], readFields(type, after).fields ?? []);
const avro = (...fields: object[]) => JSON.stringify({ type: "record", name: "A", fields });

test("Avro: added, removed, renamed by alias, type, default and documentation, each from what to what", () => {
  const before = avro(
    { name: "id", type: "int" },
    { name: "old", type: "string" },
    { name: "gone", type: "string" },
    { name: "n", type: "long", default: 7 },
  ).replace('"default":7', '"default":9007199254740993');
  const after = avro(
    { name: "id", type: "long", doc: "who" },
    { name: "new", type: "string", aliases: ["old"] },
    { name: "n", type: "long", default: 1 },
    { name: "b", type: ["null", "string"], default: null },
  );
  expect(diff("AVRO", before, after)).toEqual([
    { kind: "type", path: "id", from: "int", to: "long" },
    { kind: "doc", path: "id", from: null, to: "who" },
    { kind: "renamed", path: "new", from: "old", to: "new" },
    { kind: "default", path: "n", from: "9007199254740993", to: "1" },
    { kind: "added", path: "b", from: null, to: "null | string, default null" },
    { kind: "removed", path: "gone", from: "string", to: null },
  ]);
});

test("Avro: fields of records inside arrays, maps and unions are told by path", () => {
  const inner = (type: string) => ({ type: "record", name: "I", fields: [{ name: "x", type }] });
  const outer = (type: string) => avro({ name: "list", type: ["null", { type: "array", items: inner(type) }] });
  expect(diff("AVRO", outer("int"), outer("long"))).toContainEqual({
    kind: "type",
    path: "list[].x",
    from: "int",
    to: "long",
  });
});

test("JSON Schema: properties, required, default and type, through $ref", () => {
  const schema = (type: string, required: string[]) =>
    JSON.stringify({
      type: "object",
      required,
      properties: { id: { type: "string" }, at: { $ref: "#/$defs/at" } },
      $defs: { at: { type } },
    });
  expect(diff("JSON", schema("string", ["id"]), schema("integer", []))).toEqual([
    { kind: "required", path: "id", from: "required", to: "optional" },
    { kind: "type", path: "at", from: "string", to: "integer" },
  ]);
});

test("Protobuf: a field that keeps its number is renamed, one that changes it is another type", () => {
  const file = (body: string) => `syntax = "proto3"; package p; message M { ${body} }`;
  const before = file("int64 a = 1; string b = 2; string c = 3;");
  expect(diff("PROTOBUF", before, file("int64 id = 1; string b = 4; repeated string d = 5;"))).toEqual([
    { kind: "renamed", path: "M.id", from: "M.a", to: "M.id" },
    { kind: "type", path: "M.b", from: "string, number 2", to: "string, number 4" },
    { kind: "added", path: "M.d", from: null, to: "repeated string" },
    { kind: "removed", path: "M.c", from: "string", to: null },
  ]);
});

test("a text that is no schema is told to be one whose fields are not known", () => {
  for (const type of ["AVRO", "JSON", "PROTOBUF"] as const) {
    expect(readFields(type, "{{{")).toMatchObject({ fields: null, problem: expect.stringContaining("cannot") });
  }
});

test("a schema that names itself without end stays within the limit", () => {
  const node = { type: "object", properties: { left: { $ref: "#/$defs/n" }, right: { $ref: "#/$defs/n" } } };
  const { fields } = readFields("JSON", JSON.stringify({ $ref: "#/$defs/n", $defs: { n: node } }));
  expect(fields?.length).toBeLessThanOrEqual(2_000);
});

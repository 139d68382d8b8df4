import { expect, test } from "vitest";
import { avroEncoder } from "@/lib/ingest/encode/avro-encoder";
import { jsonSchemaEncoder } from "@/lib/ingest/encode/json-schema-encoder";
import { protobufEncoder } from "@/lib/ingest/encode/protobuf-encoder";
import { avroSchema } from "@/lib/messages/avro-schema";
import { FULL, JsonText } from "@/lib/messages/json-text";
import { protobufSchema } from "@/lib/messages/protobuf-schema";
import { parseJson } from "@/lib/systems/json";

const part = (raw: string) => ({ json: parseJson(raw), raw });
const avro = (type: unknown) => JSON.stringify({ type: "record", name: "R", fields: [{ name: "a", type }] });

test("what is written as Avro is read back the same by the reader of the messages room", () => {
  const schema = avro(["null", "long", { type: "array", items: "string" }, { type: "map", values: "R" }]);
  for (const value of ["null", "9223372036854775807", '["x","ż"]', '{"m":{"a":-1}}']) {
    const out = new JsonText(FULL);
    avroSchema(schema, [])(avroEncoder(schema, []).encode(part(`{"a":${value}}`)), 0, out);
    expect(out.toString()).toBe(`{"a":${value}}`);
  }
});

test("a long with a logical type, as every timestamp is, is written with every digit", () => {
  const micros = { type: "long", logicalType: "timestamp-micros" };
  for (const type of [micros, ["null", micros], { type: "long" }]) {
    const out = new JsonText(FULL);
    avroSchema(avro(type), [])(avroEncoder(avro(type), []).encode(part('{"a":9007199254740993}')), 0, out);
    expect(out.toString()).toBe('{"a":9007199254740993}');
  }
});

test("a refusal says where and why, and never what the value was", () => {
  const refused = (type: unknown, value: string) => () => avroEncoder(avro(type), []).encode(part(`{"a":${value}}`));
  expect(refused("long", "9223372036854775808")).toThrow("a is outside of what the type holds");
  expect(refused("int", "1.5")).toThrow("a has to be a whole number, not a number");
  expect(refused(["string", "bytes"], '"x"')).toThrow("a may be several of string, bytes");
  expect(refused({ type: "array", items: "int" }, '[1,"secret"]')).toThrow(
    "a[1] has to be a whole number, not a string",
  );
  expect(refused("int", '1,"b":2')).toThrow("b is not in the schema");
});

test("a map and 64-bit numbers of Protobuf are read back the same, given as number or as text", () => {
  const text = 'syntax = "proto3"; message M { uint64 big = 1; map<int64, string> names = 2; repeated int32 n = 3; }';
  const out = new JsonText(FULL);
  const sent = '{"big":"18446744073709551615","names":{"-9007199254740993":"x"},"n":[1,-2]}';
  protobufSchema(text, [])(protobufEncoder(text, []).encode(part(sent)), 0, out);
  expect(out.toString()).toBe('{"big":18446744073709551615,"names":{"-9007199254740993":"x"},"n":[1,-2]}');
});

test("JSON Schema lets whole numbers beyond a double through as they came", () => {
  const { encode } = jsonSchemaEncoder('{"properties":{"lines":{"items":{"type":"integer"}}}}', []);
  expect(encode(part('{"lines":[9007199254740993]}')).toString()).toBe('{"lines":[9007199254740993]}');
  expect(() => encode(part('{"lines":[1,"x"]}'))).toThrow("lines[1] must be integer");
});

test("a pattern that would hold JavaScript's engine for minutes is decided, each by its own, and one beyond RE2 is refused", () => {
  const properties = { a: { pattern: "^(a+)+$" }, b: { pattern: "^\\u00e9\\d{2}\\/$" } };
  const { encode } = jsonSchemaEncoder(JSON.stringify({ properties }), []);
  expect(() => encode(part(`{"a":"${"a".repeat(10_000)}!"}`))).toThrow("a must match pattern");
  expect(() => encode(part('{"b":"aa"}'))).toThrow("b must match pattern");
  expect(encode(part('{"a":"aa","b":"é12/"}')).toString()).toBe('{"a":"aa","b":"é12/"}');
  expect(() => jsonSchemaEncoder('{"pattern":"(?=x)x"}', [])).toThrow(/parsing regexp/);
});

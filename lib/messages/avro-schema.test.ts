import avro from "avsc";
import fc from "fast-check";
import { expect, test } from "vitest";
import { avroSchema } from "@/lib/messages/avro-schema";
import { FULL, JsonText, type Limits } from "@/lib/messages/json-text";
import { longAsBigint } from "@/lib/systems/avro-long";
import { parseJson } from "@/lib/systems/json";

// The other side of the wire: avsc itself, with 64-bit integers as bigint.
const encoder = (schema: avro.Schema) => avro.Type.forSchema(schema, { typeHook: longAsBigint, wrapUnions: "always" });

function read(schema: unknown, bytes: Buffer, limits: Limits = FULL, references: string[] = []): string {
  const out = new JsonText(limits);
  avroSchema(JSON.stringify(schema), references)(bytes, 0, out);
  return out.toString();
}
const record = (...fields: { name: string; type: unknown }[]) =>
  ({ type: "record", name: "R", fields }) as unknown as avro.Schema;

test("longs keep every digit, from one end of 64 bits to the other", () => {
  const schema = record({ name: "id", type: "long" });
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (id) => {
      expect(read(schema, encoder(schema).toBuffer({ id }))).toBe(`{"id":${id}}`);
    }),
    { examples: [[2n ** 53n + 1n], [2n ** 63n - 1n], [-(2n ** 63n)]] },
  );
});

test("decimals are exact and keep their scale, in bytes and in fixed", () => {
  const decimal = { type: "bytes", logicalType: "decimal", precision: 38, scale: 4 };
  const fixed = { type: "fixed", name: "F", size: 4, logicalType: "decimal", precision: 9, scale: 2 };
  const schema = record({ name: "a", type: decimal }, { name: "b", type: decimal }, { name: "c", type: fixed });
  const bytes = encoder(
    record(
      { name: "a", type: "bytes" },
      { name: "b", type: "bytes" },
      { name: "c", type: { ...fixed, logicalType: undefined } },
    ),
  );
  const value = { a: Buffer.from("01e240", "hex"), b: Buffer.from("ff", "hex"), c: Buffer.from("fffffff6", "hex") };
  expect(read(schema, bytes.toBuffer(value))).toBe('{"a":12.3456,"b":-0.0001,"c":-0.10}');
});

test("what avsc writes of nested, nullable, mapped and enumerated values is read back the same", () => {
  const schema = record(
    { name: "n", type: ["null", "string"] },
    { name: "list", type: { type: "array", items: ["null", "int", "string"] } },
    { name: "m", type: { type: "map", values: "double" } },
    { name: "e", type: { type: "enum", name: "E", symbols: ["A", "B"] } },
    { name: "f", type: "float" },
    { name: "next", type: ["null", "R"] },
  );
  const inner = { n: null, list: [], m: new Map(), e: "A", f: 0.5, next: null };
  const value = {
    ...inner,
    n: { string: "żółw 🐢" },
    list: [{ int: 1 }, null, { string: "x" }],
    m: { a: 1.5, b: -2 },
    e: "B",
    f: Math.fround(0.1),
    next: { R: { ...inner, m: {} } },
  };
  expect(JSON.parse(read(schema, encoder(schema).toBuffer(value)))).toEqual({
    n: "żółw 🐢",
    list: [1, null, "x"],
    m: { a: 1.5, b: -2 },
    e: "B",
    f: 0.1,
    next: { n: null, list: [], m: {}, e: "A", f: 0.5, next: null },
  });
});

test("a field or a map key named __proto__ is a name like others", () => {
  const schema = record({ name: "__proto__", type: "int" }, { name: "m", type: { type: "map", values: "int" } });
  const bytes = Buffer.from([2, 2, 18, ...Buffer.from("__proto__"), 4, 0]);
  expect(read(schema, bytes)).toBe('{"__proto__":1,"m":{"__proto__":2}}');
  expect(Object.keys(parseJson(read(schema, bytes)) as object)).toEqual(["__proto__", "m"]);
});

test("a schema may use types of another subject", () => {
  const money = JSON.stringify({
    type: "record",
    name: "Money",
    namespace: "shop",
    fields: [{ name: "cents", type: "long" }],
  });
  expect(read(record({ name: "price", type: "shop.Money" }), Buffer.from([4]), FULL, [money])).toBe(
    '{"price":{"cents":2}}',
  );
});

test("defaults of any kind, right or wrong, do not keep a payload from being read", () => {
  const decimal = { type: "bytes", logicalType: "decimal", precision: 18, scale: 4 };
  const field = (name: string, type: unknown, value: unknown) => ({ name, type, default: value });
  const schema = record(field("a", decimal, "\u0000"), field("b", ["string", "null"], null));
  expect(read(schema, Buffer.from([2, 1, 2]))).toBe('{"a":0.0001,"b":null}');
});

test("an array that claims two billion nulls stops at the limit", () => {
  const bytes = Buffer.from([0xfe, 0xff, 0xff, 0xff, 0x0f, 0]);
  expect(() => read({ type: "array", items: "null" }, bytes, { ...FULL, maxNodes: 1_000 })).toThrow("maxNodes");
});

test("a value that holds itself without end stops at the limit", () => {
  const schema = record({ name: "next", type: ["null", "R"] });
  expect(() => read(schema, Buffer.alloc(100_000, 2))).toThrow("maxDepth");
});

test("random bytes never give anything but a value or an error", () => {
  const schema = record(
    { name: "a", type: ["null", "string", { type: "array", items: "long" }] },
    { name: "m", type: { type: "map", values: ["null", "bytes", "R"] } },
  );
  const reader = avroSchema(JSON.stringify(schema), []);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const out = new JsonText(FULL);
      try {
        reader(Buffer.from(bytes), 0, out);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        return;
      }
      JSON.parse(out.toString());
    }),
    { numRuns: 500 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { avroSchema } from "@/lib/messages/avro-schema";
import { decode } from "@/lib/messages/decode";
import { FULL, PREVIEW } from "@/lib/messages/json-text";
import type { SchemaLookup } from "@/lib/messages/schema-cache";

const frame = (id: number, ...bytes: number[]) => {
  const head = Buffer.alloc(5);
  head.writeInt32BE(id, 1);
  return Buffer.concat([head, Buffer.from(bytes)]);
};
const lookup: SchemaLookup = async (id) => {
  if (id === 1) return { format: "avro", read: avroSchema('{"type":"array","items":"long"}', []), subject: "t-value" };
  if (id === 2) return { format: "json-schema", subject: "j-value" };
  return { format: "missing", reason: `The registry has no schema ${id}.` };
};

test("no value and an empty value are told apart", async () => {
  expect(await decode(null, FULL)).toMatchObject({ format: "null", value: null });
  expect(await decode(Buffer.alloc(0), FULL)).toMatchObject({ format: "empty", value: null, sizeBytes: 0 });
});

test("a framed payload is read by its schema and says which", async () => {
  expect(await decode(frame(1, 4, 2, 4, 0), FULL, lookup)).toMatchObject({
    format: "avro",
    value: "[1,2]",
    schemaId: 1,
    subject: "t-value",
    note: null,
  });
  const text = Buffer.concat([frame(2), Buffer.from('{"id":9007199254740993}')]);
  expect(await decode(text, FULL, lookup)).toMatchObject({ format: "json-schema", value: '{"id":9007199254740993}' });
});

test("a payload that cannot be read by its schema is shown as bytes, with the id and the reason", async () => {
  const gone = await decode(frame(77, 1, 2), FULL, lookup);
  expect(gone).toMatchObject({ format: "bytes", syntax: "hex", value: "000000004d0102", schemaId: 77 });
  expect(gone.note).toBe("The registry has no schema 77.");
  const broken = await decode(frame(1, 4, 2), FULL, lookup);
  expect(broken).toMatchObject({ format: "bytes", subject: "t-value" });
  expect(broken.note).toBe("The bytes do not fit schema 1: the bytes end too early.");
  expect((await decode(frame(9, 1), FULL)).note).toBe("This environment has no schema registry.");
});

test.each([
  ['{"id":9007199254740993,"__proto__":1}', "json"],
  ["9223372036854775807", "json"],
  ["plain wörds", "text"],
  ["{not json", "text"],
])("%s is guessed as %s and kept to the letter", async (text, format) => {
  expect(await decode(Buffer.from(text), FULL, lookup)).toMatchObject({ format, value: text, truncated: false });
});

test("integers and UUIDs in binary form are read, other bytes are hex", async () => {
  const long = Buffer.alloc(8);
  long.writeBigInt64BE(2n ** 53n + 1n);
  expect(await decode(long, FULL, lookup)).toMatchObject({ format: "integer", value: "9007199254740993" });
  expect(await decode(Buffer.from([0, 0, 0, 42]), FULL)).toMatchObject({ format: "integer", value: "42" });
  const uuid = Buffer.from("0190a3b2c4d57e6f8a9b0c1d2e3f4a5b", "hex");
  expect(await decode(uuid, FULL)).toMatchObject({ format: "uuid", value: "0190a3b2-c4d5-7e6f-8a9b-0c1d2e3f4a5b" });
  expect(await decode(Buffer.from([0xff, 0xfe, 0]), FULL)).toMatchObject({ format: "bytes", value: "fffe00" });
});

test("a long payload is cut for a preview, never inside a character, and says so", async () => {
  const emoji = await decode(Buffer.from(`x${"🐢".repeat(5_000)}`), PREVIEW);
  expect(emoji.truncated).toBe(true);
  expect(emoji.value).toBe(`x${"🐢".repeat(1_023)}`);
  const json = await decode(Buffer.from(JSON.stringify({ a: "x".repeat(200_000) })), PREVIEW);
  expect(json).toMatchObject({ format: "json", truncated: true });
  const avro = await decode(
    Buffer.concat([frame(1), Buffer.from([0xd0, 0x0f]), Buffer.alloc(1_000, 2), Buffer.from([0])]),
    { ...FULL, maxChars: 100 },
    lookup,
  );
  expect(avro).toMatchObject({ format: "avro", truncated: true });
  expect(avro.value).toHaveLength(100);
});

test("JSON nested beyond any reader is shown as text", async () => {
  const deep = Buffer.from("[".repeat(50_000) + "]".repeat(50_000));
  expect(await decode(deep, FULL)).toMatchObject({ format: "json", syntax: "text" });
});

test("whatever the bytes are, something is shown and nothing throws", async () => {
  const framed = fc.tuple(fc.constantFrom(1, 2, 3), fc.uint8Array()).map(([id, rest]) => frame(id, ...rest));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array().map(Buffer.from), framed), async (bytes) => {
      const shown = await decode(bytes, PREVIEW, lookup);
      expect(shown.sizeBytes).toBe(bytes.length);
      if (bytes.length > 0) expect(shown.value).not.toBeNull();
      if (shown.syntax === "json" && !shown.truncated) JSON.parse(shown.value ?? "");
    }),
    { numRuns: 500 },
  );
});

import fc from "fast-check";
import protobuf from "protobufjs";
import { expect, test } from "vitest";
import { FULL, JsonText } from "@/lib/messages/json-text";
import { type ImportedFile, protobufSchema } from "@/lib/messages/protobuf-schema";

const TEXT = `syntax = "proto3"; package shop;
import "money.proto"; import "google/protobuf/timestamp.proto"; import "confluent/meta.proto";
enum Kind { UNKNOWN = 0; GOOD = 1; }
message First { int32 a = 1; }
message Metric {
  message Inner { string s = 1; }
  int64 id = 1; uint64 big = 2; optional int32 maybe = 3; repeated sint64 list = 4; map<string, int64> by_name = 5;
  Kind kind = 6; bytes raw = 7; oneof either { string text = 8; int32 number = 9; } pay.Money price = 10;
  double d = 11; map<int64, string> by_id = 12; google.protobuf.Timestamp at = 13; Inner inner = 14;
}`;
const MONEY: ImportedFile = {
  name: "money.proto",
  text: 'syntax = "proto3"; package pay; message Money { int64 cents = 1; }',
};
const read = protobufSchema(TEXT, [MONEY]);

function json(bytes: Uint8Array): string {
  const out = new JsonText(FULL);
  read(Buffer.from(bytes), 0, out);
  return out.toString();
}
const root = new protobuf.Root();
protobuf.parse(MONEY.text, root, { keepCase: true });
protobuf.parse(TEXT.replace(/import "[^"]*";/g, "").replace("google.protobuf.Timestamp at = 13;", ""), root, {
  keepCase: true,
});
const encode = (name: string, value: object) => {
  const type = root.lookupType(name);
  return type.encode(type.fromObject(value)).finish();
};
const METRIC = Buffer.from([2, 2]); // a path of one index: the second message of the file

test("64-bit integers keep every digit: fields, lists, map keys and values", () => {
  const id = 2n ** 63n - 1n;
  const value = {
    id: `${id}`,
    big: `${2n ** 64n - 1n}`,
    list: [`${-(2n ** 63n)}`],
    by_name: { k: `${2n ** 53n + 1n}` },
  };
  const text = json(Buffer.concat([METRIC, encode("shop.Metric", value)]));
  expect(text).toContain(`"id":${id},"big":18446744073709551615`);
  expect(text).toContain('"list":[-9223372036854775808]');
  expect(text).toContain('"by_name":{"k":9007199254740993}');
  const byId = Buffer.from([0x62, 13, 0x08, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10, 0x12, 0x02, 0x68, 0x69]);
  expect(json(Buffer.concat([METRIC, byId]))).toContain('"by_id":{"9007199254740993":"hi"}');
});

test("what has presence and is absent stays absent; what has none shows its default", () => {
  expect(json(METRIC)).toBe('{"id":0,"big":0,"list":[],"by_name":{},"kind":"UNKNOWN","raw":"","d":0,"by_id":{}}');
});

test("enums are names, unknown ones numbers; bytes are base64; imported messages are read", () => {
  const value = { kind: 1, raw: Buffer.from([255]), text: "", price: { cents: "5" }, inner: { s: "x" } };
  expect(json(Buffer.concat([METRIC, encode("shop.Metric", value)]))).toBe(
    '{"id":0,"big":0,"list":[],"by_name":{},"kind":"GOOD","raw":"/w==","text":"","price":{"cents":5},"d":0,"by_id":{},"inner":{"s":"x"}}',
  );
  expect(json(Buffer.concat([METRIC, encode("shop.Metric", { kind: 77 })]))).toContain('"kind":77');
});

test("one zero byte is the first message, longer paths go into nested ones, wrong ones are an error", () => {
  expect(json(Buffer.from([0, 8, 5]))).toBe('{"a":5}');
  expect(json(Buffer.concat([Buffer.from([4, 2, 0]), encode("shop.Metric.Inner", { s: "x" })]))).toBe('{"s":"x"}');
  expect(() => json(Buffer.from([2, 18]))).toThrow("no message at 9");
});

test("a map key named __proto__ harms nothing", () => {
  const key = Buffer.from("__proto__");
  const entry = Buffer.concat([Buffer.from([0x2a, key.length + 4, 0x0a, key.length]), key, Buffer.from([0x10, 1])]);
  JSON.parse(json(Buffer.concat([METRIC, entry])));
  expect(({} as Record<string, unknown>).k).toBeUndefined();
});

test("random bytes never give anything but a value or an error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        JSON.parse(json(Buffer.concat([METRIC, bytes])));
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(error).not.toBeInstanceOf(SyntaxError);
      }
    }),
    { numRuns: 500 },
  );
});

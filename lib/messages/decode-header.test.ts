import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeHeader } from "@/lib/messages/decode-header";

test("Spring's partition and offset are numbers, even where their bytes would pass for text", () => {
  const offset = Buffer.alloc(8);
  offset.writeBigInt64BE(2n ** 53n + 1n);
  expect(decodeHeader("kafka_dlt-original-offset", offset, 100)).toMatchObject({
    encoding: "integer",
    value: "9007199254740993",
  });
  expect(decodeHeader("kafka_dlt-original-partition", Buffer.from("    "), 100)).toMatchObject({ value: "538976288" });
});

test("text is text, other bytes are hex, nothing is null", () => {
  expect(decodeHeader("__connect.errors.offset", Buffer.from("42"), 100)).toMatchObject({
    encoding: "text",
    value: "42",
  });
  expect(decodeHeader("x", Buffer.from([255, 1]), 100)).toMatchObject({ encoding: "hex", value: "ff01" });
  expect(decodeHeader("x", null, 100)).toMatchObject({ encoding: "null", value: null });
});

test("any name with any bytes is shown", () => {
  fc.assert(
    fc.property(fc.string(), fc.uint8Array(), (key, bytes) => {
      const header = decodeHeader(key, Buffer.from(bytes), 20);
      expect(header.key).toBe(key);
      expect(header.value).not.toBeNull();
      expect((header.value ?? "").length).toBeLessThanOrEqual(20);
    }),
  );
});

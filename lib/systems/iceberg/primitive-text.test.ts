import fc from "fast-check";
import { expect, test } from "vitest";
import { primitiveText } from "@/lib/systems/iceberg/primitive-text";

test("a decimal has every digit, from whole numbers and from bytes", () => {
  expect(primitiveText(-5, "decimal(9, 2)")).toBe("-0.05");
  expect(primitiveText(2n ** 53n + 1n, "decimal(18,0)")).toBe("9007199254740993");
  expect(primitiveText(Uint8Array.of(0xff, 0xff), "decimal(4, 3)")).toBe("-0.001");
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n }), fc.nat(20), (unscaled, scale) => {
      const bytes = Buffer.from(BigInt.asUintN(128, unscaled).toString(16).padStart(32, "0"), "hex");
      const text = primitiveText(new Uint8Array(bytes), `decimal(38, ${scale})`);
      const [whole = "", fraction = ""] = text.replace("-", "").split(".");
      const back = BigInt(whole + fraction) * (text.startsWith("-") ? -1n : 1n);
      return back === unscaled && fraction.length === scale;
    }),
  );
});

test("times have their microseconds, also before 1970, and a zone only where the type has one", () => {
  expect(primitiveText(-1n, "timestamp")).toBe("1969-12-31T23:59:59.999999");
  expect(primitiveText(1_700_000_000_123_000n, "timestamptz")).toBe("2023-11-14T22:13:20.123000Z");
  expect(primitiveText(1_700_000_000_000_000_001n, "timestamp_ns")).toBe("2023-11-14T22:13:20.000000001");
  expect(primitiveText(-1, "date")).toBe("1969-12-31");
  expect(primitiveText(45_296_000_000n, "time")).toBe("12:34:56");
  fc.assert(
    fc.property(fc.date({ min: new Date(-6e13), max: new Date(2e14), noInvalidDate: true }), (date) => {
      const micros = BigInt(date.getTime()) * 1_000n;
      return Date.parse(primitiveText(micros, "timestamptz")) === date.getTime();
    }),
  );
});

test("a time beyond what a calendar holds is a number of days, not an error", () => {
  expect(primitiveText(2_147_483_647, "date")).toContain("days since 1970");
});

test("a uuid, bytes and text are told apart by their type", () => {
  const bytes = Uint8Array.from(Buffer.from("f79c3e096775b0ffa3f2c5a4d1e6b7c8", "hex"));
  expect(primitiveText(bytes, "uuid")).toBe("f79c3e09-6775-b0ff-a3f2-c5a4d1e6b7c8");
  expect(primitiveText(Uint8Array.of(0, 255), "binary")).toBe("0x00ff");
  expect(primitiveText(Uint8Array.from(Buffer.from("é")), "string")).toBe("é");
  expect(primitiveText(Number.NaN, "double")).toBe("NaN");
});

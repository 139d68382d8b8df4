import { expect, test } from "vitest";
import { springHeaders } from "./spring-headers.ts";

const headers = springHeaders({
  topic: "clicks",
  partition: 5,
  offset: 9_007_199_254_740_993n,
  timestampMs: 1_700_000_000_123n,
  group: "fraud-check",
  exceptionClass: "a.B",
  causeClass: "a.C",
  message: "größer",
  stackTrace: "a.B: größer\n\tat a.D.e(D.java:7)",
});
function hexOf(name: string): string {
  const value = headers[`kafka_dlt-${name}`];
  return Buffer.isBuffer(value) ? value.toString("hex") : "";
}

test("partition is four bytes, offset and timestamp are eight, big-endian", () => {
  expect(hexOf("original-partition")).toBe("00000005");
  expect(hexOf("original-offset")).toBe("0020000000000001");
  expect(hexOf("original-timestamp")).toBe("0000018bcfe5687b");
});

test("everything else is UTF-8 text", () => {
  expect(String(headers["kafka_dlt-original-topic"])).toBe("clicks");
  expect(String(headers["kafka_dlt-original-consumer-group"])).toBe("fraud-check");
  expect(String(headers["kafka_dlt-exception-message"])).toBe("größer");
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import protobuf from "protobufjs";
import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { avroType } from "../wire/avro-type.ts";
import { metrics } from "./next-metric.ts";
import { readings } from "./next-reading.ts";

const schema = (file: string) => readFileSync(join(import.meta.dirname, "..", "schemas", file), "utf8");

test("readings keep their sequence beyond 2^53 through Avro, with and without a battery", () => {
  const next = readings(schema("iot-reading.avsc"), 3);
  const type = avroType(JSON.parse(schema("iot-reading.avsc")));
  const random = seededRandom(1);
  const decoded = Array.from({ length: 20 }, () => type.fromBuffer(next(random, 1_000_000).value.subarray(5)));
  expect(decoded[0].sequence).toBeGreaterThan(2n ** 53n);
  expect(decoded[19].sequence - decoded[0].sequence).toBe(19n);
  expect(new Set(decoded.map(({ battery_percent }) => typeof battery_percent))).toEqual(new Set(["object", "number"]));
});

test("a metric keeps its total beyond 2^53 through Protobuf", () => {
  const { value } = metrics(schema("app-metric.proto"), 4)(seededRandom(1), 1_700_000_000_123);
  const type = protobuf
    .parse(schema("app-metric.proto"), { keepCase: true })
    .root.lookupType("millrace.demo.metrics.AppMetric");
  const decoded = type.toObject(type.decode(value.subarray(6)), { longs: BigInt });
  expect(BigInt(decoded.total)).toBeGreaterThan(9_007_199_254_740_993n);
  expect(BigInt(decoded.total)).toBeLessThan(9_007_199_254_741_093n);
  expect(BigInt(decoded.sampled_at_ms)).toBe(1_700_000_000_123n);
});

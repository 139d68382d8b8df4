import protobuf from "protobufjs";
import { between, pick, type Random } from "../random.ts";
import { framedProtobuf } from "../wire/wire-format.ts";

const names = ["http_requests_total", "queue_bytes_total", "jobs_done_total"] as const;
const services = ["checkout", "search", "payments", "catalogue"] as const;

export type NextMetric = (random: Random, nowMs: number) => { key: string; value: Buffer };

/** Metrics in Confluent's Protobuf framing, with counters beyond 2^53. */
export function metrics(schema: string, schemaId: number): NextMetric {
  const { root } = protobuf.parse(schema, { keepCase: true });
  const type = root.lookupType("millrace.demo.metrics.AppMetric");
  let total = 9_007_199_254_740_993n;
  return (random, nowMs) => {
    total += BigInt(between(random, 1, 99));
    const service = pick(random, services);
    const metric = {
      name: pick(random, names),
      service,
      labels: { region: pick(random, ["eu-1", "us-2", "ap-3"]), zone: pick(random, ["a", "b"]) },
      value: between(random, 0, 100_000) / 1_000,
      total: words(total),
      sampled_at_ms: words(BigInt(nowMs)),
    };
    return { key: service, value: framedProtobuf(schemaId, type.encode(type.fromObject(metric)).finish()) };
  };
}

/** protobufjs takes 64 bits as two words of 32; a number would be rounded. */
const words = (value: bigint) => ({ low: Number(value & 0xffff_ffffn) | 0, high: Number(value >> 32n) | 0 });

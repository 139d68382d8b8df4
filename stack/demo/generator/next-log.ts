import { between, chance, hex, pick, type Random } from "../random.ts";
import { jsonBytes } from "../wire/json-bytes.ts";

const services = ["checkout", "search", "payments", "catalogue"] as const;
const messages = [
  "request handled",
  "cache refreshed",
  "retrying upstream",
  "注文を受け付けました",
  "платёж принят",
] as const;

export function nextLog(random: Random, nowMs: number, userId: bigint): { key: string; value: Buffer } {
  const service = pick(random, services);
  const failed = chance(random, 0.02);
  const line = {
    ts: new Date(nowMs).toISOString(),
    level: failed ? "ERROR" : pick(random, ["DEBUG", "INFO", "INFO", "INFO", "WARN"]),
    service,
    message: failed ? "upstream call failed" : pick(random, messages),
    trace_id: chance(random, 0.1) ? null : hex(random, 32),
    user_id: chance(random, 0.5) ? null : userId,
    duration_ms: between(random, 1, 90_000) / 100,
    ...(failed
      ? {
          error: {
            class: "java.net.SocketTimeoutException",
            message: `Read timed out after ${between(random, 1, 9)} s`,
          },
        }
      : {}),
  };
  return { key: service, value: jsonBytes(line) };
}

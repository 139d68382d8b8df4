import { between, chance, pick, type Random } from "../random.ts";
import { avroType } from "../wire/avro-type.ts";
import { framed } from "../wire/wire-format.ts";

const sensors = ["temperature", "humidity", "vibration", "co2"] as const;
export const deviceCount = 24;

export type NextReading = (random: Random, nowMs: number) => { key: string; value: Buffer };

/** Readings in Confluent's Avro framing. About 1 in 50 was measured minutes ago, on a device that had lost its network. */
export function readings(schema: string, schemaId: number): NextReading {
  const type = avroType(JSON.parse(schema));
  let sequence = 9_007_199_254_740_993n + BigInt(Date.now());
  return (random, nowMs) => {
    sequence += 1n;
    const device = `device-${String(between(random, 1, deviceCount)).padStart(3, "0")}`;
    const late = chance(random, 0.02) ? between(random, 60_000, 900_000) : 0;
    const reading = {
      device_id: device,
      sensor: pick(random, sensors),
      reading: between(random, -400, 9_000) / 100,
      battery_percent: chance(random, 0.3) ? null : between(random, 3, 100),
      sequence,
      measured_at: BigInt(nowMs - between(random, 0, 1_500) - late),
    };
    return { key: device, value: framed(schemaId, type.toBuffer(reading)) };
  };
}

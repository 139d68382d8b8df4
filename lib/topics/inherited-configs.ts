import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { ConfigEntry } from "@/lib/systems/kafka/port-configs";

// Brokers keep these in several units, the finest one that is set counts, and do not name them as what a topic's own
// value stands before.
const HOUR_MS = 3_600_000;
const IN_UNITS: Record<string, readonly (readonly [name: string, unitMs: number])[]> = {
  "retention.ms": [
    ["log.retention.ms", 1],
    ["log.retention.minutes", 60_000],
    ["log.retention.hours", HOUR_MS],
  ],
  "segment.ms": [
    ["log.roll.ms", 1],
    ["log.roll.hours", HOUR_MS],
  ],
  "segment.jitter.ms": [
    ["log.roll.jitter.ms", 1],
    ["log.roll.jitter.hours", HOUR_MS],
  ],
};

/** What a topic has without a value of its own, out of a broker's configuration; null when that does not tell. */
export function inheritedTime(name: string, broker: readonly Pick<ConfigEntry, "name" | "value">[]): string | null {
  for (const [key, unitMs] of IN_UNITS[name] ?? []) {
    const value = broker.find((entry) => entry.name === key)?.value;
    if (value && /^-?\d+$/.test(value)) return value === "-1" ? "-1" : String(BigInt(value) * BigInt(unitMs));
  }
  return null;
}

/** A topic's configuration with where each value comes from; what the topic replaces is asked of a broker where needed. */
export async function readTopicConfigs(kafka: KafkaPort, topic: string): Promise<ConfigEntry[]> {
  const entries = (await kafka.topicConfigs([topic])).get(topic) ?? [];
  if (!entries.some(({ name, inherited }) => inherited === null && name in IN_UNITS)) return entries;
  // Reading a broker's configuration can be denied: then the column stays open.
  const { brokers } = await kafka.describeCluster();
  const broker = brokers[0] ? await kafka.brokerConfigs(brokers[0].id).catch(() => []) : [];
  return entries.map((entry) => ({ ...entry, inherited: entry.inherited ?? inheritedTime(entry.name, broker) }));
}

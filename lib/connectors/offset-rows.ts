import type { OffsetRow } from "@/lib/connectors/contract";
import type { ConnectorOffset, ConnectPort } from "@/lib/systems/connect/port";
import { writeJson } from "@/lib/systems/json";

/** How far a connector has come, as rows in a steady order; JSON keeps every digit. */
export async function readOffsets(connect: ConnectPort, connector: string): Promise<OffsetRow[]> {
  return toRows(await connect.offsets(connector));
}

export function toRows(offsets: readonly ConnectorOffset[]): OffsetRow[] {
  const collator = new Intl.Collator("en", { numeric: true });
  return offsets
    .map(({ partition, offset }) => ({
      partition: canonical(partition),
      offset: offset === null ? null : canonical(offset),
      kafka: kafkaOf(partition),
    }))
    .toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
}

/** JSON with the keys of each object in order, so that equal partitions are equal texts. */
export const canonical = (value: unknown): string => writeJson(ordered(value));

/** "orders · 3" for a partition of Kafka, else its JSON. */
export const nameOf = ({ partition, kafka }: OffsetRow): string =>
  kafka ? `${kafka.topic} · ${kafka.partition}` : partition;

function kafkaOf(partition: Record<string, unknown>): OffsetRow["kafka"] {
  const { kafka_topic: topic, kafka_partition: index } = partition;
  return typeof topic === "string" && typeof index === "number" ? { topic, partition: index } : null;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, ordered(part)]));
}

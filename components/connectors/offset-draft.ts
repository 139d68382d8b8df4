import type { OffsetRow } from "@/lib/connectors/contract";

const SINK_OFFSET = /^\{"kafka_offset":(\d+)\}$/;

/** "orders · 3" for a partition of Kafka, else the JSON that the connector made. */
export const partitionText = ({ partition, kafka }: OffsetRow): string =>
  kafka ? `${kafka.topic} · ${kafka.partition}` : partition;

/** A sink's offset is one number; a source's is JSON. */
export const offsetText = ({ offset }: OffsetRow): string =>
  offset === null ? "" : (SINK_OFFSET.exec(offset)?.[1] ?? offset);

/** What was typed, as Connect takes it: null for empty (none), undefined for what is no offset. */
export function offsetOf(text: string, row: OffsetRow): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  if (row.kafka) return /^\d{1,19}$/.test(typed) ? `{"kafka_offset":${typed.replace(/^0+(?=\d)/, "")}}` : undefined;
  try {
    const value: unknown = JSON.parse(typed);
    // The text goes on as it is: parsing would round large numbers.
    return typeof value === "object" && value !== null && !Array.isArray(value) ? typed : undefined;
  } catch {
    return undefined;
  }
}

/** Of the typed texts by partition those that differ from what is there; undefined when one of them is no offset. */
export function changesOf(rows: readonly OffsetRow[], typed: ReadonlyMap<string, string>) {
  const changes: { partition: string; offset: string | null }[] = [];
  for (const row of rows) {
    const text = typed.get(row.partition);
    if (text === undefined || text === offsetText(row)) continue;
    const offset = offsetOf(text, row);
    if (offset === undefined) return undefined;
    changes.push({ partition: row.partition, offset });
  }
  return changes;
}

import type { PartitionSpec } from "@/lib/systems/iceberg/port";
import { primitiveText } from "@/lib/systems/iceberg/primitive-text";
import type { Field, TableSchema } from "@/lib/systems/iceberg/schema";

/** A file's partition in words, `event_time_hour=2026-11-25-07`; "" for a table without partitions. */
export function partitionText(
  spec: PartitionSpec | undefined,
  values: Readonly<Record<number, unknown>>,
  schemas: readonly TableSchema[],
): string {
  return (spec?.fields ?? [])
    .filter(({ transform }) => transform !== "void")
    .map(({ id, sourceId, name, transform }) => {
      const source = findField(schemas, sourceId);
      const type = source?.type.kind === "primitive" ? source.type.name : "string";
      return `${name}=${valueText(values[id] ?? null, transform, type)}`;
    })
    .join(", ");
}

/** A field of a table by its id, whatever schema has it. */
export function findField(schemas: readonly TableSchema[], id: number): Field | undefined {
  for (const { fields } of schemas.toReversed()) {
    const found = fields.map((field) => within(field, id)).find((field) => field !== undefined);
    if (found) return found;
  }
  return undefined;
}

function within(field: Field, id: number): Field | undefined {
  if (field.id === id) return field;
  if (field.type.kind !== "struct") return undefined;
  return field.type.fields.map((inner) => within(inner, id)).find((inner) => inner !== undefined);
}

const DAY_MS = 86_400_000;

function valueText(value: unknown, transform: string, type: string): string {
  if (value === null) return "null";
  if (transform === "identity" || transform.startsWith("truncate")) return primitiveText(value, type);
  if (typeof value !== "number") return String(value);
  // Years, months, days and hours are counted from 1970.
  if (transform === "year") return String(1970 + value);
  if (transform === "month") return new Date(Date.UTC(1970, value, 1)).toISOString().slice(0, 7);
  if (transform === "day") return new Date(value * DAY_MS).toISOString().slice(0, 10);
  if (transform === "hour") return new Date(value * 3_600_000).toISOString().slice(0, 13).replace("T", "-");
  return String(value);
}

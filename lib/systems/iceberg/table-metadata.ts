import { z } from "zod";
import type { Column, Snapshot, Table } from "@/lib/systems/iceberg/port";
import { int64, writeJson } from "@/lib/systems/json";

const Strings = z.record(z.string(), z.string());
const SnapshotJson = z.object({
  "snapshot-id": int64,
  "parent-snapshot-id": int64.nullish(),
  "timestamp-ms": z.number(),
  summary: Strings.nullish(),
});
const FieldJson = z.object({
  id: z.number(),
  name: z.string(),
  required: z.boolean(),
  type: z.unknown(),
  doc: z.string().nullish(),
});
const SchemaJson = z.object({
  "schema-id": z.number().default(0),
  "identifier-field-ids": z.array(z.number()).nullish(),
  fields: z.array(FieldJson),
});
const SpecJson = z.object({
  "spec-id": z.number(),
  fields: z.array(z.object({ name: z.string(), transform: z.string() })),
});
const MetadataJson = z.object({
  "format-version": z.number(),
  "table-uuid": z.string().default(""),
  location: z.string(),
  "last-updated-ms": z.number(),
  // Format 1 may carry one `schema` in place of the list.
  schema: SchemaJson.nullish(),
  schemas: z.array(SchemaJson).nullish(),
  "current-schema-id": z.number().default(0),
  "partition-specs": z.array(SpecJson).nullish(),
  "default-spec-id": z.number().default(0),
  properties: Strings.nullish(),
  "current-snapshot-id": int64.nullish(),
  snapshots: z.array(SnapshotJson).nullish(),
});

/** Reads a table's metadata file (Iceberg formats 1 to 3). Throws ZodError when it is none. */
export function tableMetadata(json: unknown): Omit<Table, "id" | "metadataLocation"> {
  const file = MetadataJson.parse(json);
  const schema = file.schemas?.find((one) => one["schema-id"] === file["current-schema-id"]) ?? file.schema;
  const spec = file["partition-specs"]?.find((one) => one["spec-id"] === file["default-spec-id"]);
  const snapshots = (file.snapshots ?? []).map(snapshot);
  const columns = (schema?.fields ?? []).map(column);
  const identifierIds = new Set(schema?.["identifier-field-ids"] ?? []);
  return {
    uuid: file["table-uuid"],
    formatVersion: file["format-version"],
    location: file.location,
    lastUpdatedAtMs: file["last-updated-ms"],
    columns,
    identifier: columns.filter(({ id }) => identifierIds.has(id)).map(({ name }) => name),
    partitioning: (spec?.fields ?? []).map(({ name, transform }) =>
      transform === "identity" ? name : `${transform} ${name}`,
    ),
    // A table without data has the current snapshot -1, or none.
    current: snapshots.find(({ id }) => id === file["current-snapshot-id"]) ?? null,
    snapshots,
    properties: file.properties ?? {},
  };
}

function snapshot(json: z.output<typeof SnapshotJson>): Snapshot {
  const summary = json.summary ?? {};
  const count = (key: string): bigint | null => {
    const text = summary[key];
    return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : null;
  };
  return {
    id: json["snapshot-id"],
    parentId: json["parent-snapshot-id"] ?? null,
    atMs: json["timestamp-ms"],
    operation: summary.operation ?? null,
    addedRecords: count("added-records"),
    deletedRecords: count("deleted-records"),
    totalRecords: count("total-records"),
    totalBytes: count("total-files-size"),
    totalDataFiles: count("total-data-files"),
    totalDeleteFiles: count("total-delete-files"),
    summary,
  };
}

const column = ({ id, name, required, type, doc }: z.output<typeof FieldJson>): Column => ({
  id,
  name,
  required,
  type: typeText(type),
  doc: doc ?? null,
});

const Nested = z.union([
  z.string(),
  z.object({ type: z.literal("list"), element: z.unknown() }),
  z.object({ type: z.literal("map"), key: z.unknown(), value: z.unknown() }),
  z.object({ type: z.literal("struct"), fields: z.array(FieldJson) }),
]);

/** A type as it is written in SQL: `list<string>`, `struct<a: int, b: decimal(18,4)>`. */
function typeText(type: unknown): string {
  const parsed = Nested.safeParse(type);
  if (!parsed.success) return writeJson(type);
  const nested = parsed.data;
  if (typeof nested === "string") return nested;
  if (nested.type === "list") return `list<${typeText(nested.element)}>`;
  if (nested.type === "map") return `map<${typeText(nested.key)}, ${typeText(nested.value)}>`;
  return `struct<${nested.fields.map((field) => `${field.name}: ${typeText(field.type)}`).join(", ")}>`;
}

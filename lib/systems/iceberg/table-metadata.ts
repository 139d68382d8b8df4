import { z } from "zod";
import type { Column, PartitionSpec, Snapshot, Table } from "@/lib/systems/iceberg/port";
import { type Field, SchemaJson, tableSchema, typeText } from "@/lib/systems/iceberg/schema";
import { int64 } from "@/lib/systems/json";

const Strings = z.record(z.string(), z.string());
const SnapshotJson = z.object({
  "snapshot-id": int64,
  "parent-snapshot-id": int64.nullish(),
  "sequence-number": int64.nullish(),
  "timestamp-ms": z.number(),
  "manifest-list": z.string().nullish(),
  // Format 1 may name the manifests themselves.
  manifests: z.array(z.string()).nullish(),
  "schema-id": z.number().nullish(),
  summary: Strings.nullish(),
});
const SpecFieldJson = z.object({
  name: z.string(),
  transform: z.string(),
  "source-id": z.number().optional(),
  "field-id": z.number().optional(),
});
const SpecJson = z.object({ "spec-id": z.number(), fields: z.array(SpecFieldJson) });
const RefJson = z.object({ "snapshot-id": int64, type: z.string() });
const LogJson = z.object({ "snapshot-id": int64, "timestamp-ms": z.number() });
const MetadataJson = z.object({
  "format-version": z.number(),
  "table-uuid": z.string().default(""),
  location: z.string(),
  "last-updated-ms": z.number(),
  // Format 1 may carry one `schema` in place of the list, and one `partition-spec`.
  schema: SchemaJson.nullish(),
  schemas: z.array(SchemaJson).nullish(),
  "current-schema-id": z.number().default(0),
  "partition-spec": z.array(SpecFieldJson).nullish(),
  "partition-specs": z.array(SpecJson).nullish(),
  "default-spec-id": z.number().default(0),
  properties: Strings.nullish(),
  "current-snapshot-id": int64.nullish(),
  snapshots: z.array(SnapshotJson).nullish(),
  "snapshot-log": z.array(LogJson).nullish(),
  refs: z.record(z.string(), RefJson).nullish(),
});

/** Reads a table's metadata file (Iceberg formats 1 to 3). Throws ZodError when it is none. */
export function tableMetadata(json: unknown): Omit<Table, "id" | "metadataLocation"> {
  const file = MetadataJson.parse(json);
  const schemas = (file.schemas ?? (file.schema ? [file.schema] : [])).map(tableSchema);
  const schema = schemas.find(({ id }) => id === file["current-schema-id"]) ?? schemas.at(-1);
  const specs: PartitionSpec[] = file["partition-specs"]?.map((spec) => specOf(spec["spec-id"], spec.fields)) ?? [
    specOf(0, file["partition-spec"] ?? []),
  ];
  const spec = specs.find(({ id }) => id === file["default-spec-id"]);
  const snapshots = (file.snapshots ?? []).map(snapshot);
  const columns = (schema?.fields ?? []).map(column);
  const identifierIds = new Set(schema?.identifierIds ?? []);
  return {
    uuid: file["table-uuid"],
    formatVersion: file["format-version"],
    location: file.location,
    lastUpdatedAtMs: file["last-updated-ms"],
    columns,
    schemas,
    schemaId: schema?.id ?? 0,
    identifier: columns.filter(({ id }) => identifierIds.has(id)).map(({ name }) => name),
    partitioning: (spec?.fields ?? []).map(({ name, transform }) =>
      transform === "identity" ? name : `${transform} ${name}`,
    ),
    specs,
    specId: file["default-spec-id"],
    // A table without data has the current snapshot -1, or none.
    current: snapshots.find(({ id }) => id === file["current-snapshot-id"]) ?? null,
    snapshots,
    history: (file["snapshot-log"] ?? []).map((entry) => ({
      snapshotId: entry["snapshot-id"],
      atMs: entry["timestamp-ms"],
    })),
    refs: Object.entries(file.refs ?? {}).map(([name, ref]) => ({
      name,
      type: ref.type,
      snapshotId: ref["snapshot-id"],
    })),
    properties: file.properties ?? {},
  };
}

const specOf = (id: number, fields: z.output<typeof SpecFieldJson>[]): PartitionSpec => ({
  id,
  fields: fields.map((field, index) => ({
    // Format 1 numbers them from 1000 on without saying so.
    id: field["field-id"] ?? 1_000 + index,
    sourceId: field["source-id"] ?? -1,
    name: field.name,
    transform: field.transform,
  })),
});

function snapshot(json: z.output<typeof SnapshotJson>): Snapshot {
  const summary = json.summary ?? {};
  const count = (key: string): bigint | null => {
    const text = summary[key];
    return text !== undefined && /^\d+$/.test(text) ? BigInt(text) : null;
  };
  return {
    id: json["snapshot-id"],
    parentId: json["parent-snapshot-id"] ?? null,
    sequence: json["sequence-number"] ?? 0n,
    atMs: json["timestamp-ms"],
    manifestList: json["manifest-list"] ?? null,
    manifests: json.manifests ?? [],
    schemaId: json["schema-id"] ?? null,
    operation: summary.operation ?? null,
    addedRecords: count("added-records"),
    deletedRecords: count("deleted-records"),
    totalRecords: count("total-records"),
    totalBytes: count("total-files-size"),
    totalDataFiles: count("total-data-files"),
    totalDeleteFiles: count("total-delete-files"),
    totalEqualityDeletes: count("total-equality-deletes"),
    totalPositionDeletes: count("total-position-deletes"),
    summary,
  };
}

const column = ({ id, name, required, type, doc }: Field): Column => ({
  id,
  name,
  required,
  type: typeText(type),
  doc,
});

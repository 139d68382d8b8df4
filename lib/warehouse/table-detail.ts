import type { Table } from "@/lib/systems/iceberg/port";
import { type Field, type IcebergType, typeText } from "@/lib/systems/iceberg/schema";
import type { ColumnView, TableDetail } from "@/lib/warehouse/contract";

/** What a table's metadata says of it, for its page. */
export function tableDetail(table: Table): TableDetail {
  const schema = table.schemas.find(({ id }) => id === table.schemaId);
  const identifier = new Set(schema?.identifierIds ?? []);
  return {
    uuid: table.uuid,
    location: table.location,
    metadataLocation: table.metadataLocation,
    formatVersion: table.formatVersion,
    lastUpdatedAt: new Date(table.lastUpdatedAtMs).toISOString(),
    columns: (schema?.fields ?? []).flatMap((field) => columnsOf(field, "", identifier)),
    schemas: table.schemas.length,
    partitioning: table.specs.map(({ id, fields }) => ({
      spec: id,
      current: id === table.specId,
      fields: fields.map(({ name, transform, sourceId }) => `${transform}(${sourceName(table, sourceId)}) as ${name}`),
    })),
    properties: Object.entries(table.properties).map(([name, value]) => ({ name, value })),
    refs: table.refs.map(({ name, type, snapshotId }) => ({ name, type, snapshotId: String(snapshotId) })),
    snapshotId: table.current === null ? null : String(table.current.id),
    snapshots: table.snapshots.length,
  };
}

function columnsOf(field: Field, before: string, identifier: ReadonlySet<number>): ColumnView[] {
  const path = `${before}${field.name}`;
  const { id, required, doc, type } = field;
  const own = { id, path, required, doc, type: typeText(type), identifier: identifier.has(id) };
  return [own, ...inside(type).flatMap((inner) => columnsOf(inner, `${path}.`, identifier))];
}

function inside(type: IcebergType): Field[] {
  if (type.kind === "struct") return type.fields;
  // Elements, keys and values are of interest only when they have fields of their own.
  const parts = type.kind === "list" ? [type.element] : type.kind === "map" ? [type.key, type.value] : [];
  return parts.filter((part) => part.type.kind !== "primitive");
}

function sourceName({ schemas }: Table, id: number): string {
  for (const { fields } of schemas.toReversed()) {
    const found = fields.find((field) => field.id === id);
    if (found) return found.name;
  }
  return `field ${id}`;
}

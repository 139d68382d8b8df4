import type { SchemaTree } from "hyparquet";
import { AppError } from "@/lib/app-error";
import type { StoredRow } from "@/lib/systems/iceberg/parquet-file";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import { primitiveText } from "@/lib/systems/iceberg/primitive-text";
import { childWith, type ReadValue, valueReader } from "@/lib/systems/iceberg/project";
import type { Field, TableSchema } from "@/lib/systems/iceberg/schema";

const MAX_COLUMNS = 64;
const MAX_CELL_CHARS = 2_000;
const NO_SCHEMA: TableSchema = { id: 0, fields: [], identifierIds: [] };

/** The schema a snapshot is read with: its own in the past, the table's for the current one. */
export function schemaAt(table: Table, { id, schemaId }: Snapshot): TableSchema {
  const wanted = id === table.current?.id || schemaId === null ? table.schemaId : schemaId;
  return table.schemas.find((schema) => schema.id === wanted) ?? table.schemas.at(-1) ?? NO_SCHEMA;
}

/** The fields to read: those that are asked for, at most `MAX_COLUMNS`. Throws for a name that the schema does not have. */
export function chosenFields(all: readonly Field[], names: readonly string[] | undefined): Field[] {
  if (names === undefined) return all.slice(0, MAX_COLUMNS);
  return names.slice(0, MAX_COLUMNS).map((wanted) => {
    const found = all.find(({ name }) => name === wanted);
    if (found) return found;
    throw new AppError("invalid_input", `There is no column ${wanted} in the schema that is read.`, {
      system: "iceberg",
    });
  });
}

/** How to make the cells of a row out of what a file stores; long texts are cut. */
export function rowReader(fields: readonly Field[], root: SchemaTree, file: ContentFile, table: Table) {
  const parts = fields.map((field) => {
    const node = childWith(root, field.id);
    const read = node
      ? valueReader(field, node)
      : (partitionReader(field, file, table) ?? valueReader(field, undefined));
    return { from: node?.element.name ?? "", read };
  });
  return {
    columns: parts.map(({ from }) => from).filter(Boolean),
    cellsOf: (row: StoredRow) => {
      const cut: number[] = [];
      let chars = 0;
      const cells = parts.map(({ from, read }, at) => {
        const text = read(row[from]);
        const shown = text === null || text.length <= MAX_CELL_CHARS ? text : text.slice(0, MAX_CELL_CHARS);
        if (shown !== text) cut.push(at);
        chars += shown?.length ?? 0;
        return shown;
      });
      return { cells, cut, chars };
    },
  };
}

// Files taken over from Hive leave the partition's own columns out: their value stands in the manifest.
function partitionReader(field: Field, { partition, specId }: ContentFile, table: Table): ReadValue | undefined {
  const spec = table.specs.find(({ id }) => id === specId);
  const source = spec?.fields.find(({ sourceId, transform }) => sourceId === field.id && transform === "identity");
  if (!source || field.type.kind !== "primitive") return undefined;
  const value = partition[source.id];
  const text = value === null || value === undefined ? null : primitiveText(value, field.type.name);
  return () => text;
}

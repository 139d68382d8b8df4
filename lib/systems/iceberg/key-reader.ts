import type { SchemaTree } from "hyparquet";
import type { StoredRow } from "@/lib/systems/iceberg/parquet-file";
import { findField } from "@/lib/systems/iceberg/partition-text";
import { primitiveText } from "@/lib/systems/iceberg/primitive-text";
import { childWith, unitOf } from "@/lib/systems/iceberg/project";
import type { TableSchema } from "@/lib/systems/iceberg/schema";

type Read = (row: StoredRow) => string | null;

/**
 * Reads the values of some fields as one text that is equal exactly where the values are: null equals null, and a number
 * equals itself in a wider type. Fields inside structs too. `columns` are the file's columns that this needs.
 */
export function keyReader(
  ids: readonly number[],
  root: SchemaTree,
  schemas: readonly TableSchema[],
): { columns: string[]; keyOf: (row: StoredRow) => string } {
  const paths = ids.map((id) => pathTo(root, id));
  const reads: Read[] = ids.map((id, at) => {
    const path = paths[at];
    const node = path?.at(-1);
    const type = findField(schemas, id)?.type;
    if (!path || !node || type?.kind !== "primitive") return () => null;
    const scale = unitOf(node.element, type.name);
    return (row) => {
      let value: unknown = row;
      for (const { element } of path) value = (value as StoredRow | null | undefined)?.[element.name];
      return value === null || value === undefined ? null : primitiveText(scale(value), type.name);
    };
  });
  return {
    columns: [...new Set(paths.flatMap((path) => path?.[0]?.element.name ?? []))],
    keyOf: (row) => JSON.stringify(reads.map((read) => read(row))),
  };
}

/** The way to a field through structs; undefined when the file does not have it. */
function pathTo(node: SchemaTree, id: number): SchemaTree[] | undefined {
  const found = childWith(node, id);
  if (found) return [found];
  for (const child of node.children) {
    const rest = child.element.repetition_type === "REPEATED" ? undefined : pathTo(child, id);
    if (rest) return [child, ...rest];
  }
  return undefined;
}

import type { SchemaTree } from "hyparquet";
import { z } from "zod";
import { parseJson } from "@/lib/systems/json";

type Mapped = { "field-id"?: number | undefined; names: string[]; fields?: Mapped[] | undefined };
const Mapping: z.ZodType<Mapped[]> = z.lazy(() =>
  z.array(z.object({ "field-id": z.number().optional(), names: z.array(z.string()), fields: Mapping.optional() })),
);

/**
 * The schema of a file with field ids. A file that another writer made before it was added to the table has none: then the
 * table's name mapping gives them, and without one the position of the column, as Iceberg itself does it.
 */
export function withIds(root: SchemaTree, properties: Readonly<Record<string, string>>): SchemaTree {
  if (hasIds(root)) return root;
  const text = properties["schema.name-mapping.default"];
  if (text === undefined) {
    return { ...root, children: root.children.map((child, at) => numbered(child, at + 1)) };
  }
  return mapped(root, Mapping.safeParse(parsed(text)).data ?? []);
}

const hasIds = ({ children }: SchemaTree): boolean =>
  children.some((child) => child.element.field_id !== undefined || hasIds(child));

const numbered = (node: SchemaTree, id: number | undefined): SchemaTree =>
  id === undefined ? node : { ...node, element: { ...node.element, field_id: id } };

function mapped(node: SchemaTree, fields: readonly Mapped[]): SchemaTree {
  const children = node.children.map((child) => {
    const found = fields.find(({ names }) => names.includes(child.element.name));
    // Lists and maps have a repeated group between that no mapping names.
    return found ? numbered(mapped(child, found.fields ?? []), found["field-id"]) : mapped(child, fields);
  });
  return { ...node, children };
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

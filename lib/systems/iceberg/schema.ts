import { z } from "zod";
import { writeJson } from "@/lib/systems/json";

/** A field of a table as the specification has it: found in files by `id`, whatever it is called there. */
export type Field = {
  id: number;
  name: string;
  required: boolean;
  type: IcebergType;
  doc: string | null;
  /** Format 3: what rows written before the field was added have in it, as JSON. */
  initialDefault: unknown;
};
export type IcebergType =
  | { kind: "primitive"; name: string }
  | { kind: "struct"; fields: Field[] }
  | { kind: "list"; element: Field }
  | { kind: "map"; key: Field; value: Field };
export type TableSchema = { id: number; fields: Field[]; identifierIds: number[] };

const FieldJson = z.object({
  id: z.number(),
  name: z.string(),
  required: z.boolean(),
  type: z.unknown(),
  doc: z.string().nullish(),
  "initial-default": z.unknown().optional(),
});
export const SchemaJson = z.object({
  "schema-id": z.number().default(0),
  "identifier-field-ids": z.array(z.number()).nullish(),
  fields: z.array(FieldJson),
});
const Nested = z.union([
  z.string(),
  z.object({ type: z.literal("struct"), fields: z.array(FieldJson) }),
  z.object({ type: z.literal("list"), "element-id": z.number().default(-1), element: z.unknown() }),
  z.object({
    type: z.literal("map"),
    "key-id": z.number().default(-1),
    key: z.unknown(),
    "value-id": z.number().default(-1),
    value: z.unknown(),
  }),
]);

export function tableSchema(json: z.output<typeof SchemaJson>): TableSchema {
  return {
    id: json["schema-id"],
    fields: json.fields.map(field),
    identifierIds: json["identifier-field-ids"] ?? [],
  };
}

const field = (json: z.output<typeof FieldJson>): Field => ({
  id: json.id,
  name: json.name,
  required: json.required,
  type: typeOf(json.type),
  doc: json.doc ?? null,
  initialDefault: json["initial-default"] ?? null,
});

const part = (id: number, name: string, type: unknown): Field => ({
  ...{ id, name, type: typeOf(type), required: false, doc: null, initialDefault: null },
});

function typeOf(json: unknown): IcebergType {
  const parsed = Nested.safeParse(json);
  // A type of a later format is shown as it stands, and its values are not read.
  if (!parsed.success) return { kind: "primitive", name: writeJson(json) };
  const type = parsed.data;
  if (typeof type === "string") return { kind: "primitive", name: type };
  if (type.type === "struct") return { kind: "struct", fields: type.fields.map(field) };
  if (type.type === "list") return { kind: "list", element: part(type["element-id"], "element", type.element) };
  return {
    kind: "map",
    key: part(type["key-id"], "key", type.key),
    value: part(type["value-id"], "value", type.value),
  };
}

/** A type as it is written in SQL: `list<string>`, `struct<a: int, b: decimal(18,4)>`. */
export function typeText(type: IcebergType): string {
  if (type.kind === "primitive") return type.name;
  if (type.kind === "list") return `list<${typeText(type.element.type)}>`;
  if (type.kind === "map") return `map<${typeText(type.key.type)}, ${typeText(type.value.type)}>`;
  return `struct<${type.fields.map((one) => `${one.name}: ${typeText(one.type)}`).join(", ")}>`;
}

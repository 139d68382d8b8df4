import protobuf from "protobufjs";
import type { SchemaField } from "@/lib/schemas/contract";
import { MAX_FIELDS } from "@/lib/schemas/fields/limits";

/** Fields of all messages of a Protobuf file, by message; the field's number stands among its aliases. Throws on bad text. */
export function protobufFields(text: string): { fields: SchemaField[]; doc: string | null } {
  const parsed = protobuf.parse(text, new protobuf.Root(), { keepCase: true, alternateCommentMode: true });
  const file = parsed.package ? parsed.root.lookup(parsed.package) : parsed.root;
  const fields: SchemaField[] = [];
  if (file instanceof protobuf.Namespace) collect(file, "", fields);
  const first = file instanceof protobuf.Namespace ? file.nestedArray[0] : undefined;
  return { fields, doc: first?.comment ?? null };
}

function collect(space: protobuf.Namespace, path: string, fields: SchemaField[]): void {
  for (const one of space.nestedArray) {
    if (fields.length >= MAX_FIELDS) return;
    const below = path === "" ? one.name : `${path}.${one.name}`;
    if (one instanceof protobuf.Type) {
      for (const field of one.fieldsArray) fields.push(toField(field, below));
      collect(one, below, fields);
    } else if (one instanceof protobuf.Enum) {
      const words = Object.entries(one.values).map(([name, number]) => `${name}=${number}`);
      fields.push({
        path: below,
        type: `enum (${words.join(", ")})`,
        default: null,
        required: false,
        doc: one.comment,
        aliases: [],
      });
    }
  }
}

function toField(field: protobuf.Field, path: string): SchemaField {
  const { name, id, required, repeated, comment, options } = field;
  const written = options?.["default"];
  return {
    path: `${path}.${name}`,
    type: typeName(field, repeated),
    default: written === undefined ? null : JSON.stringify(written),
    required,
    doc: comment,
    aliases: [`#${id}`],
  };
}

function typeName(field: protobuf.Field, repeated: boolean): string {
  if (field instanceof protobuf.MapField) return `map<${field.keyType}, ${field.type}>`;
  return repeated ? `repeated ${field.type}` : field.type;
}

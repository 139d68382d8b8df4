import type { SchemaField } from "@/lib/schemas/contract";
import { isObject, textOf, textsOf } from "@/lib/schemas/fields/json-value";
import { MAX_DEPTH, MAX_FIELDS } from "@/lib/schemas/fields/limits";
import { parseJson, writeJson } from "@/lib/systems/json";

/** Fields of an Avro schema: nested records by path, arrays with [], maps with {}. Throws on text that is no schema. */
export function avroFields(text: string): { fields: SchemaField[]; doc: string | null } {
  const root: unknown = /^\s*[{["]/.test(text) ? parseJson(text) : text.trim();
  const walk = { fields: [] as SchemaField[] };
  collect(root, "", 0, walk);
  const doc = isObject(root) ? textOf(root["doc"]) : null;
  if (walk.fields.length > 0) return { fields: walk.fields, doc };
  const whole = { path: "(value)", type: typeName(root), default: null, required: true, doc, aliases: [] };
  return { fields: isObject(root) && root["type"] === "record" ? [] : [whole], doc };
}

type Walk = { fields: SchemaField[] };

function collect(schema: unknown, path: string, depth: number, walk: Walk): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(schema)) {
    for (const branch of schema) collect(branch, path, depth, walk);
    return;
  }
  if (!isObject(schema)) return;
  const type = schema["type"];
  if (type === "array") collect(schema["items"], `${path}[]`, depth + 1, walk);
  else if (type === "map") collect(schema["values"], `${path}{}`, depth + 1, walk);
  else if (isObject(type) || Array.isArray(type)) collect(type, path, depth + 1, walk);
  if (type !== "record" && type !== "error") return;
  for (const field of Array.isArray(schema["fields"]) ? schema["fields"] : []) {
    if (!isObject(field) || walk.fields.length >= MAX_FIELDS) continue;
    const at = path === "" ? String(field["name"]) : `${path}.${field["name"]}`;
    walk.fields.push({
      path: at,
      type: typeName(field["type"]),
      default: "default" in field ? writeJson(field["default"]) : null,
      required: !("default" in field),
      doc: textOf(field["doc"]),
      aliases: textsOf(field["aliases"]),
    });
    collect(field["type"], at, depth + 1, walk);
  }
}

/** A type as one reads it: `string | null`, `array of long`, `decimal(10,2)`, the name of a record. */
function typeName(type: unknown): string {
  if (typeof type === "string") return type;
  if (Array.isArray(type)) return type.map(typeName).join(" | ");
  if (!isObject(type)) return "unknown";
  const logical = textOf(type["logicalType"]);
  if (logical === "decimal") return `decimal(${type["precision"]},${type["scale"] ?? 0}) in ${typeName(type["type"])}`;
  if (logical) return `${logical} in ${typeName(type["type"])}`;
  if (type["type"] === "array") return `array of ${typeName(type["items"])}`;
  if (type["type"] === "map") return `map of ${typeName(type["values"])}`;
  if (type["type"] === "enum") return `enum ${type["name"]} (${textsOf(type["symbols"]).join(", ")})`;
  if (type["type"] === "fixed") return `fixed ${type["name"]} (${type["size"]} bytes)`;
  if (type["type"] === "record" || type["type"] === "error") return `record ${type["name"]}`;
  return typeName(type["type"]);
}

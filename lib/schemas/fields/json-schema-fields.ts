import type { SchemaField } from "@/lib/schemas/contract";
import { isObject, type JsonObject, textOf, textsOf } from "@/lib/schemas/fields/json-value";
import { MAX_DEPTH, MAX_FIELDS } from "@/lib/schemas/fields/limits";
import { parseJson, writeJson } from "@/lib/systems/json";

/** Properties of a JSON Schema by path; what is combined (allOf, anyOf, oneOf) counts as one. Throws on text that is no JSON. */
export function jsonSchemaFields(text: string): { fields: SchemaField[]; doc: string | null } {
  const root = parseJson(text);
  if (!isObject(root)) return { fields: [], doc: null };
  const fields: SchemaField[] = [];
  collect(root, "", 0, { root, fields, paths: new Set() });
  return { fields, doc: textOf(root["description"]) ?? textOf(root["title"]) };
}

type Walk = { root: JsonObject; fields: SchemaField[]; paths: Set<string> };

function collect(schema: unknown, path: string, depth: number, walk: Walk): void {
  const at = resolve(schema, walk.root);
  if (depth > MAX_DEPTH || !isObject(at)) return;
  for (const word of ["allOf", "anyOf", "oneOf"]) {
    for (const part of Array.isArray(at[word]) ? at[word] : []) collect(part, path, depth + 1, walk);
  }
  if (isObject(at["items"])) collect(at["items"], `${path}[]`, depth + 1, walk);
  const required = textsOf(at["required"]);
  for (const [name, property] of Object.entries(isObject(at["properties"]) ? at["properties"] : {})) {
    const below = path === "" ? name : `${path}.${name}`;
    if (walk.fields.length >= MAX_FIELDS || walk.paths.has(below)) continue;
    walk.paths.add(below);
    const found = resolve(property, walk.root);
    const known = isObject(found) ? found : {};
    walk.fields.push({
      path: below,
      type: typeName(property, walk.root),
      default: "default" in known ? writeJson(known["default"]) : null,
      required: required.includes(name),
      doc: textOf(known["description"]) ?? textOf(known["title"]),
      aliases: [],
    });
    collect(property, below, depth + 1, walk);
  }
}

/** Follows `$ref` inside the document; one that leads elsewhere stays as it is. */
function resolve(schema: unknown, root: JsonObject): unknown {
  let at = schema;
  for (let hops = 0; hops < MAX_DEPTH && isObject(at) && typeof at["$ref"] === "string"; hops += 1) {
    const ref = at["$ref"];
    if (!ref.startsWith("#/")) return at;
    let target: unknown = root;
    for (const step of ref.slice(2).split("/")) {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      target = isObject(target) ? target[key] : undefined;
    }
    if (target === undefined) return at;
    at = target;
  }
  return at;
}

function typeName(schema: unknown, root: JsonObject): string {
  if (typeof schema === "boolean") return schema ? "anything" : "nothing";
  const at = resolve(schema, root);
  if (!isObject(at)) return "unknown";
  if (typeof at["$ref"] === "string") return at["$ref"];
  if ("const" in at) return `always ${writeJson(at["const"])}`;
  if (Array.isArray(at["enum"])) return `one of ${at["enum"].map(writeJson).join(", ")}`;
  for (const word of ["oneOf", "anyOf"]) {
    if (Array.isArray(at[word])) return at[word].map((part) => typeName(part, root)).join(" | ");
  }
  if (Array.isArray(at["type"])) return textsOf(at["type"]).join(" | ");
  if (at["type"] === "array") return `array of ${typeName(at["items"] ?? true, root)}`;
  const format = textOf(at["format"]);
  const name = textOf(at["type"]) ?? (isObject(at["properties"]) ? "object" : "anything");
  return format ? `${name} (${format})` : name;
}

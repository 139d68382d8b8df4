import { isLosslessNumber, parse } from "lossless-json";

/** A JSON value for showing: numbers keep the digits they were written with. */
export type JsonNode =
  | { kind: "object"; entries: readonly (readonly [key: string, node: JsonNode])[] }
  | { kind: "array"; items: readonly JsonNode[] }
  | { kind: "string"; value: string }
  | { kind: "number"; text: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "null" };

/** Parses JSON text without rounding a number; undefined when it is not JSON. */
export function parseJson(text: string): JsonNode | undefined {
  try {
    return toNode(parse(text));
  } catch {
    return undefined;
  }
}

function toNode(value: unknown): JsonNode {
  if (value === null || value === undefined) return { kind: "null" };
  if (isLosslessNumber(value)) return { kind: "number", text: value.value };
  if (typeof value === "string") return { kind: "string", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (Array.isArray(value)) return { kind: "array", items: value.map(toNode) };
  if (typeof value === "object") {
    return { kind: "object", entries: Object.entries(value).map(([key, item]) => [key, toNode(item)] as const) };
  }
  return { kind: "number", text: String(value) };
}

/** A node as indented JSON, with every number as it was written. */
export function printJson(node: JsonNode, indent = ""): string {
  if (node.kind === "null") return "null";
  if (node.kind === "number") return node.text;
  if (node.kind === "boolean") return String(node.value);
  if (node.kind === "string") return JSON.stringify(node.value);
  const inner = `${indent}  `;
  const parts =
    node.kind === "array"
      ? node.items.map((item) => inner + printJson(item, inner))
      : node.entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`);
  const [open, close] = node.kind === "array" ? ["[", "]"] : ["{", "}"];
  return parts.length === 0 ? `${open}${close}` : `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}

/** A JSONPath to a child: `$.user["first name"][0]`. */
export function childPath(parent: string, key: string | number): string {
  if (typeof key === "number") return `${parent}[${key}]`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${parent}.${key}` : `${parent}[${JSON.stringify(key)}]`;
}

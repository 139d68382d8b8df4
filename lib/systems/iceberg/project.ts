import type { SchemaElement, SchemaTree } from "hyparquet";
import { primitiveText } from "@/lib/systems/iceberg/primitive-text";
import type { Field, IcebergType } from "@/lib/systems/iceberg/schema";
import { writeJson } from "@/lib/systems/json";

/** A value as text, lists, structs and maps as JSON; null where there is none. */
export type ReadValue = (stored: unknown) => string | null;
type Plain = string | number | bigint | boolean | null | Plain[] | { [key: string]: Plain };
type Project = (stored: unknown) => Plain;

/**
 * How to read a field of a table from a column of a file: by ids, so that a renamed field keeps its values and one that
 * the file does not have is null.
 */
export function valueReader(field: Field, node: SchemaTree | undefined): ReadValue {
  if (node === undefined) {
    const missing = field.initialDefault === null ? null : textOf(field.initialDefault as Plain);
    return () => missing;
  }
  const project = projection(field.type, node);
  return (stored) => {
    const value = project(stored);
    return value === null ? null : textOf(value);
  };
}

const textOf = (value: Plain): string => (typeof value === "object" ? writeJson(value) : String(value));

/** The child of a node that holds the field, by its id. */
export const childWith = (node: SchemaTree, id: number): SchemaTree | undefined =>
  node.children.find(({ element }) => element.field_id === id);

function projection(type: IcebergType, node: SchemaTree): Project {
  const read = PROJECT[type.kind](type as never, node);
  return (stored) => (stored === null || stored === undefined ? null : read(stored));
}

const PROJECT = {
  primitive: ({ name }: { name: string }, node: SchemaTree): Project => {
    const asNumber = /^(int|long|float|double)$/.test(name);
    const scale = unitOf(node.element, name);
    return (stored) => {
      if (typeof stored === "boolean") return stored;
      const value = scale(stored);
      if (!asNumber) return primitiveText(value, name);
      const exact = typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value));
      return exact && !Object.is(value, -0) ? value : primitiveText(value, name);
    };
  },
  struct: ({ fields }: { fields: Field[] }, node: SchemaTree): Project => {
    const parts = fields.map(({ id, name, type, initialDefault }) => {
      const child = childWith(node, id);
      const read = child ? projection(type, child) : () => initialDefault as Plain;
      return [name, child?.element.name ?? "", read] as const;
    });
    return (stored) => {
      const values = stored as Record<string, unknown>;
      return Object.fromEntries(parts.map(([name, from, read]) => [name, read(values[from])]));
    };
  },
  list: ({ element }: { element: Field }, node: SchemaTree): Project => {
    const repeated = node.children[0];
    const inner = repeated?.children.length === 1 ? repeated.children[0] : repeated;
    const read = inner ? projection(element.type, inner) : () => null;
    return (stored) => (stored as unknown[]).map(read);
  },
  map: (type: { key: Field; value: Field }, node: SchemaTree): Project => {
    const [key, value] = node.children[0]?.children ?? [];
    const readKey = key ? projection(type.key.type, key) : () => null;
    const read = value ? projection(type.value.type, value) : () => null;
    return (stored) =>
      Object.fromEntries(
        Object.entries(stored as object).map(([name, one]) => [
          textOf(readKey(storedKey(name, key?.element.type))),
          read(one),
        ]),
      );
  },
};

// hyparquet makes an object of a map, and so text of its keys: whole numbers, or bytes with commas between.
function storedKey(text: string, type: SchemaElement["type"]): unknown {
  if ((type === "INT32" || type === "INT64") && /^-?\d+$/.test(text)) return BigInt(text);
  if (type === "FIXED_LEN_BYTE_ARRAY") return Uint8Array.from(text.split(","), Number);
  return text;
}

/** Brings a time of another unit to that of the table's type: files that were only added to a table may have others. */
export function unitOf({ logical_type, converted_type, type }: SchemaElement, name: string): (v: unknown) => unknown {
  if (!/^time/.test(name)) return (value) => value;
  const nanos = name.endsWith("_ns");
  const stored = logical_type && "unit" in logical_type ? logical_type.unit : undefined;
  const isMillis = stored === "MILLIS" || (stored === undefined && /_MILLIS$/.test(converted_type ?? ""));
  const digits = isMillis ? 3 : stored === "NANOS" || type === "INT96" ? 9 : 6;
  const wanted = nanos ? 9 : 6;
  if (digits === wanted) return (value) => value;
  return (value) => {
    if (typeof value !== "bigint" && typeof value !== "number") return value;
    const whole = BigInt(value);
    return digits < wanted ? whole * 10n ** BigInt(wanted - digits) : floor(whole, 10n ** BigInt(digits - wanted));
  };
}

const floor = (value: bigint, by: bigint): bigint => (value - (((value % by) + by) % by)) / by;

import type { FieldChange, SchemaField } from "@/lib/schemas/contract";

/**
 * What differs between two versions, field by field. A field that goes and one that comes are one renamed field when the
 * new one bears the old name as an alias (Avro) or both have the same number (Protobuf) in the same place.
 */
export function diffFields(before: readonly SchemaField[], after: readonly SchemaField[]): FieldChange[] {
  const old = new Map(before.map((field) => [field.path, field]));
  const now = new Map(after.map((field) => [field.path, field]));
  const gone = before.filter(({ path }) => !now.has(path));
  const taken = new Set<string>();
  const changes: FieldChange[] = [];
  for (const field of after) {
    const same = old.get(field.path);
    if (same) {
      changes.push(...differences(same, field));
      continue;
    }
    const was = gone.find((one) => !taken.has(one.path) && isRenamed(one, field));
    if (!was) {
      changes.push({ kind: "added", path: field.path, from: null, to: words(field) });
      continue;
    }
    taken.add(was.path);
    changes.push({ kind: "renamed", path: field.path, from: was.path, to: field.path }, ...differences(was, field));
  }
  const removed = gone.filter(({ path }) => !taken.has(path));
  return [
    ...changes,
    ...removed.map((was) => ({ kind: "removed" as const, path: was.path, from: words(was), to: null })),
  ];
}

function isRenamed(was: SchemaField, field: SchemaField): boolean {
  if (parent(was.path) !== parent(field.path)) return false;
  const name = was.path.slice(parent(was.path).length).replace(/^\./, "");
  return field.aliases.some((alias) => alias === name || (alias.startsWith("#") && was.aliases.includes(alias)));
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));

const words = ({ type, default: value }: SchemaField): string => (value === null ? type : `${type}, default ${value}`);

function differences(was: SchemaField, now: SchemaField): FieldChange[] {
  const { path } = now;
  const number = (field: SchemaField) => field.aliases.find((alias) => alias.startsWith("#"));
  const typeOf = (field: SchemaField) =>
    number(was) === number(now) ? field.type : `${field.type}, number ${number(field)?.slice(1) ?? "–"}`;
  const changes: FieldChange[] = [];
  if (typeOf(was) !== typeOf(now)) changes.push({ kind: "type", path, from: typeOf(was), to: typeOf(now) });
  if (was.default !== now.default) changes.push({ kind: "default", path, from: was.default, to: now.default });
  const defaulted = (was.default === null) !== (now.default === null);
  if (was.required !== now.required && !defaulted) {
    const word = (field: SchemaField) => (field.required ? "required" : "optional");
    changes.push({ kind: "required", path, from: word(was), to: word(now) });
  }
  if (was.doc !== now.doc) changes.push({ kind: "doc", path, from: was.doc, to: now.doc });
  return changes;
}

import type { CheckedField } from "@/lib/connectors/write-contract";

/** Which settings a form shows: what matters most, that and what is often set, or every one. */
export type Level = "key" | "more" | "all";
export type FieldGroup = { name: string; fields: CheckedField[]; set: number; errors: number };

const OWN = "Settings of the plug-in";
// Typed above the form, or picked before it.
const ELSEWHERE = new Set(["name", "connector.class"]);

type View = { groups: readonly string[]; fields: readonly CheckedField[] };
type Wanted = { config: Readonly<Record<string, string>>; level: Level; search: string };

/**
 * The fields of a form in the plug-in's groups and order. What is set or has an error is always shown; a search looks
 * through all of them by name, label and documentation, and what the plug-in hides for now stays hidden.
 */
export function fieldGroups({ groups, fields }: View, { config, level, search }: Wanted): FieldGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = fields.filter((field) => {
    if (ELSEWHERE.has(field.name)) return false;
    if (isSet(config, field.name) || field.errors.length > 0) return words.length === 0 || fits(field, words);
    if (!field.visible) return false;
    return words.length > 0 ? fits(field, words) : inLevel(field, level);
  });
  const byGroup = Map.groupBy(shown, (field) => field.group ?? OWN);
  const order = [OWN, ...groups.filter((name) => name !== OWN)];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...byGroup]
    .toSorted(([a], [b]) => place(a, rank) - place(b, rank))
    .map(([name, members]) => ({
      name,
      fields: members.toSorted((a, b) => a.order - b.order),
      set: members.filter((field) => isSet(config, field.name)).length,
      errors: members.reduce((count, field) => count + field.errors.length, 0),
    }));
}

// What a connector of this plug-in needs comes before what every connector of Connect has.
const LATE = [
  "Common",
  "Transforms",
  "Predicates",
  "Error Handling",
  "Topic Creation",
  "Exactly Once Support",
  "offsets.topic",
];
const place = (name: string, rank: (name: string) => number): number => rank(name) + (LATE.includes(name) ? 1_000 : 0);

const isSet = (config: Readonly<Record<string, string>>, name: string): boolean => Object.hasOwn(config, name);

function inLevel({ required, importance }: CheckedField, level: Level): boolean {
  if (level === "all" || required || importance === "HIGH") return true;
  return level === "more" && importance === "MEDIUM";
}

function fits({ name, label, documentation }: CheckedField, words: readonly string[]): boolean {
  const text = `${name} ${label} ${documentation}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

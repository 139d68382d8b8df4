import { type FieldLine, isIn, listed } from "@/lib/lineage/columns/field-line";

type Transform = (lines: readonly FieldLine[], setting: (key: string) => string | undefined) => FieldLine[];

// What Kafka and Debezium document of their transformations (connect.html, debezium transformations), for the value.
export const VALUE_TRANSFORMS: Record<string, Transform> = {
  ExtractNewRecordState: unwrap,
  ReplaceField$Value: replaceField,
  MaskField$Value: (lines, setting) =>
    changedIn(lines, listed(setting("fields")), (line) => ({ ...line, changed: true, masked: true })),
  Cast$Value: (lines, setting) =>
    changedIn(
      lines,
      listed(setting("spec")).map((part) => part.split(":")[0] ?? ""),
      (line) => ({ ...line, changed: true }),
    ),
  TimestampConverter$Value: (lines, setting) =>
    changedIn(lines, listed(setting("field")), (line) => ({ ...line, changed: true })),
  TimezoneConverter: (lines) => [...lines],
  InsertField$Value: insertField,
  Flatten$Value: (lines, setting) => {
    const delimiter = setting("delimiter") ?? ".";
    return lines.map((line) => ({ ...line, path: line.path.replaceAll(".", delimiter) }));
  },
  ExtractField$Value: (lines, setting) => {
    const field = setting("field") ?? "";
    return lines.flatMap((line) =>
      line.path.startsWith(`${field}.`) ? [{ ...line, path: line.path.slice(field.length + 1) }] : [],
    );
  },
  HoistField$Value: (lines, setting) => lines.map((line) => ({ ...line, path: `${setting("field")}.${line.path}` })),
  HeaderFrom$Value: (lines, setting) =>
    setting("operation") === "move" ? without(lines, listed(setting("fields"))) : [...lines],
};

/** Debezium's envelope gives way to the row's new state; what it adds comes from no column. */
function unwrap(lines: readonly FieldLine[], setting: (key: string) => string | undefined): FieldLine[] {
  const rows = lines.flatMap((line) =>
    line.path.startsWith("after.") ? [{ ...line, path: line.path.slice("after.".length) }] : [],
  );
  const prefix = setting("add.fields.prefix") ?? "__";
  const handling = setting("delete.tombstone.handling.mode") ?? setting("delete.handling.mode") ?? "";
  const added = listed(setting("add.fields")).map((name) => {
    const [field = "", as] = name.split(":");
    return as ?? `${prefix}${field.replaceAll(".", "_")}`;
  });
  if (handling.startsWith("rewrite")) added.push("__deleted");
  return [...without(rows, added), ...added.map(madeHere)];
}

function replaceField(lines: readonly FieldLine[], setting: (key: string) => string | undefined): FieldLine[] {
  const out = listed(setting("exclude") ?? setting("blacklist"));
  const only = listed(setting("include") ?? setting("whitelist"));
  const renames = listed(setting("renames")).map((pair) => pair.split(":"));
  return lines
    .filter(({ path }) => !out.some((field) => isIn(path, field)))
    .filter(({ path }) => only.length === 0 || only.some((field) => isIn(path, field)))
    .map((line) => {
      const [field = "", as = ""] = renames.find(([name = ""]) => isIn(line.path, name)) ?? [];
      return as === "" ? line : { ...line, path: `${as}${line.path.slice(field.length)}` };
    });
}

function insertField(lines: readonly FieldLine[], setting: (key: string) => string | undefined): FieldLine[] {
  // A field may be marked as required (!) or optional (?).
  const made = ["topic", "partition", "offset", "timestamp", "static"].flatMap(
    (kind) => setting(`${kind}.field`)?.replace(/[!?]$/, "") ?? [],
  );
  return [...without(lines, made), ...made.map(madeHere)];
}

const madeHere = (path: string): FieldLine => ({ path, from: [], changed: true, masked: false });

const without = (lines: readonly FieldLine[], fields: readonly string[]): FieldLine[] =>
  lines.filter(({ path }) => !fields.some((field) => isIn(path, field)));

const changedIn = (
  lines: readonly FieldLine[],
  fields: readonly string[],
  change: (line: FieldLine) => FieldLine,
): FieldLine[] => lines.map((line) => (fields.some((field) => isIn(line.path, field)) ? change(line) : line));

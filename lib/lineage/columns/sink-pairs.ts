import { applyTransforms } from "@/lib/lineage/columns/apply-transforms";
import type { ColumnPair } from "@/lib/lineage/columns/column-hop";
import { type FieldLine, lineOf, listed } from "@/lib/lineage/columns/field-line";

type Found = { pairs: ColumnPair[]; why: null } | { pairs: null; why: string };
type Fields = readonly { path: string }[];

/**
 * Fields of a topic → columns of the table a sink writes, by name, after its transformations. Sinks map what stands at the
 * top; fields inside of a struct belong to its column. `columns` are the table's own where they are known.
 */
export function sinkPairs(
  topic: string,
  fields: Fields,
  columns: Fields | null,
  config: Record<string, string>,
): Found {
  const start = fields.map(({ path }) => lineOf(path));
  const { lines, why } = applyTransforms(start, config);
  if (lines === null) return { pairs: null, why };
  const isDebezium = config["connector.class"]?.startsWith("io.debezium.") ?? false;
  const written = isDebezium ? chosen(rows(lines), topic, config) : lines;
  const folds = config["iceberg.tables.schema-case-insensitive"] === "true";
  const key = (name: string) => (folds ? name.toLowerCase() : name);
  const known = columns && new Map(columns.map(({ path }) => [key(path), path]));
  const pairs = written.flatMap((line) => {
    const to = known ? known.get(key(line.path)) : line.path.includes(".") ? undefined : line.path;
    return to === undefined ? [] : line.from.map((from) => pair(from, to, line));
  });
  return { pairs, why: null };
}

const pair = (from: string, to: string, { changed, masked }: FieldLine): ColumnPair => ({
  from,
  to,
  kind: changed ? "TRANSFORMATION" : "IDENTITY",
  masked,
});

// Debezium's JDBC sink takes change events as they are and writes what stands in `after`; other records as a whole.
function rows(lines: readonly FieldLine[]): readonly FieldLine[] {
  const after = lines.filter(({ path }) => path.startsWith("after."));
  return after.length === 0 ? lines : after.map((line) => ({ ...line, path: line.path.slice("after.".length) }));
}

/** field.include.list and field.exclude.list name fields as `topic:field` or, for all topics, `field`. */
function chosen(lines: readonly FieldLine[], topic: string, config: Record<string, string>): readonly FieldLine[] {
  const named = (text: string | undefined, path: string) =>
    listed(text).some((one) => one === path || one === `${topic}:${path}`);
  const include = config["field.include.list"];
  const exclude = config["field.exclude.list"];
  return lines.filter(({ path }) => (include ? named(include, path) : !named(exclude, path)));
}

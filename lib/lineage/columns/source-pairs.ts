import { RE2JS } from "re2js";
import { applyTransforms } from "@/lib/lineage/columns/apply-transforms";
import type { ColumnPair } from "@/lib/lineage/columns/column-hop";
import { type FieldLine, lineOf, listed } from "@/lib/lineage/columns/field-line";

type Found = { pairs: ColumnPair[]; why: null } | { pairs: null; why: string };

/**
 * Columns of a captured table → fields of its topic. The topic's schema says which columns there are: a name counts as a
 * column when, sent through Debezium's envelope and the transformations, it comes out as a field that the schema has.
 */
export function sourcePairs(table: string, fields: readonly { path: string }[], config: Record<string, string>): Found {
  const paths = new Set(fields.map(({ path }) => path));
  const columns = candidates(paths, config);
  const start = columns.flatMap((name) => [
    captured("before", table, name, config),
    captured("after", table, name, config),
  ]);
  const { lines, why } = applyTransforms(start, config);
  if (lines === null) return { pairs: null, why };
  const pairs = lines
    .filter(({ path }) => paths.has(path))
    .flatMap(({ path, from, changed, masked }) =>
      from.map((column) => ({ from: column, to: path, kind: changed ? "TRANSFORMATION" : "IDENTITY", masked })),
    );
  return { pairs, why: null };
}

// Names that may be columns: fields without Debezium's envelope, under the name they had before they were renamed.
function candidates(paths: ReadonlySet<string>, config: Record<string, string>): string[] {
  const former = new Map(
    Object.entries(config)
      .filter(([key]) => /^transforms\.[^.]+\.renames$/.test(key))
      .flatMap(([, text]) => listed(text).map((pair) => pair.split(":")))
      .map(([name = "", as = ""]) => [as, name]),
  );
  const names = [...paths].map((path) => path.replace(/^(?:before|after)[._-]/, ""));
  return [...new Set(names.map((name) => former.get(name) ?? name))].filter((name) => !name.includes("."));
}

function captured(side: string, table: string, column: string, config: Record<string, string>): FieldLine {
  const is = (test: RegExp) =>
    Object.entries(config).some(
      ([key, value]) => test.test(key) && listed(value).some((one) => fits(one, `${table}.${column}`)),
    );
  const masked = is(/^column\.mask\./);
  return { ...lineOf(`${side}.${column}`, column), changed: masked || is(/^column\.truncate\./), masked };
}

function fits(pattern: string, name: string): boolean {
  try {
    return RE2JS.matches(pattern, name);
  } catch {
    return false;
  }
}

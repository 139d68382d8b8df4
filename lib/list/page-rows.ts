import { AppError } from "@/lib/app-error";
import { parseFilter } from "./filter";
import type { ListQuery } from "./list-query";
import { type Fields, matchesFilter } from "./match";
import { parseSort, sortRows } from "./sort";

/**
 * The page of `rows` that a list query asks for, sorted by name unless it says otherwise. `matched` counts before the page
 * is cut. Throws `invalid_input` for a filter that cannot be read and a column that is not there.
 */
export function pageRows<Row>(rows: readonly Row[], query: ListQuery, fields: Fields<Row>) {
  const found = sorted(filtered(rows, query.filter, fields), query.sort, fields);
  const end = query.limit === undefined ? undefined : query.offset + query.limit;
  return { page: found.slice(query.offset, end), matched: found.length };
}

function filtered<Row>(rows: readonly Row[], text: string | undefined, fields: Fields<Row>): readonly Row[] {
  if (!text) return rows;
  const filter = parseFilter(text, Object.keys(fields));
  if (filter.problems.length > 0) throw new AppError("invalid_input", `${filter.problems.join("; ")}.`);
  return rows.filter((row) => matchesFilter(filter, row, fields));
}

function sorted<Row>(rows: readonly Row[], text: string | undefined, fields: Fields<Row>): Row[] {
  const sort = parseSort(text ?? "name");
  const read = fields[sort?.key ?? ""];
  if (!sort || !read) throw new AppError("invalid_input", `There is no column ${sort?.key ?? text}.`);
  return sortRows(rows, read, sort.descending);
}

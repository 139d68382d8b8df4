import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { parseFilter } from "@/lib/list/filter";
import { type Fields, matchesFilter } from "@/lib/list/match";
import { parseSort, sortRows } from "@/lib/list/sort";
import { readOverview } from "@/lib/overview/get-overview";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TABLE_FIELDS } from "@/lib/warehouse/browser/table-fields";
import type { listTables, TableRow } from "@/lib/warehouse/contract";
import { tableRows } from "@/lib/warehouse/table-rows";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

type Query = z.output<(typeof listTables)["query"]>;
const FIELDS: Fields<TableRow> = TABLE_FIELDS;

/** Tables that `actor` may see, from the snapshots: never asks a system. `matched` counts before the page is cut. */
export async function findTables(environment: string, actor: Pick<Actor, "bindings">, query: Query) {
  const [{ body, freshness }, overview] = await Promise.all([
    readSnapshot(environment, "tables", TablesSnapshot),
    readOverview(environment, actor),
  ]);
  const rows = tableRows(overview, body).filter(({ name }) =>
    may(actor.bindings, { permission: "warehouse.read", environment, resource: name }),
  );
  // Tables of connectors are known without a catalog; with neither there is nothing to say yet.
  if (!body && rows.length === 0) return { freshness, tables: null, total: 0, matched: 0 };
  const found = sorted(filtered(rows, query.filter), query.sort);
  const page = found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
  return { freshness, tables: page, total: rows.length, matched: found.length };
}

function filtered(rows: TableRow[], text: string | undefined): TableRow[] {
  if (!text) return rows;
  const filter = parseFilter(text, Object.keys(FIELDS));
  if (filter.problems.length > 0) throw new AppError("invalid_input", `${filter.problems.join("; ")}.`);
  return rows.filter((row) => matchesFilter(filter, row, FIELDS));
}

function sorted(rows: TableRow[], text: string | undefined): TableRow[] {
  const sort = parseSort(text ?? "name");
  const read = FIELDS[sort?.key ?? ""];
  if (!sort || !read) throw new AppError("invalid_input", `There is no column ${sort?.key ?? text}.`);
  return sortRows(rows, read, sort.descending);
}

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { ListQuery } from "@/lib/list/list-query";
import { pageRows } from "@/lib/list/page-rows";
import { readOverview } from "@/lib/overview/get-overview";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TABLE_FIELDS } from "@/lib/warehouse/browser/table-fields";
import { tableRows } from "@/lib/warehouse/table-rows";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

/** Tables that `actor` may see, from the snapshots: never asks a system. `matched` counts before the page is cut. */
export async function findTables(environment: string, actor: Pick<Actor, "bindings">, query: ListQuery) {
  const [{ body, freshness }, overview] = await Promise.all([
    readSnapshot(environment, "tables", TablesSnapshot),
    readOverview(environment, actor),
  ]);
  const rows = tableRows(overview, body).filter(({ name }) =>
    may(actor.bindings, { permission: "warehouse.read", environment, resource: name }),
  );
  // Tables of connectors are known without a catalog; with neither there is nothing to say yet.
  if (!body && rows.length === 0) return { freshness, tables: null, total: 0, matched: 0 };
  const { page, matched } = pageRows(rows, query, TABLE_FIELDS);
  return { freshness, tables: page, total: rows.length, matched };
}

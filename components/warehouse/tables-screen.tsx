"use client";
import { Empty } from "@/components/ui/empty";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { List } from "@/components/ui/list/list";
import { TABLE_COLUMNS } from "./table-columns";
import { tableHref } from "./table-href";
import { TablePanel } from "./table-panel";
import { useTables } from "./use-tables";

/** All warehouse tables of an environment: the catalog's, and those that connectors write to elsewhere. */
export function TablesScreen({ env }: { env: string }) {
  const tables = useTables(env);
  const { freshness, tables: rows } = tables.data ?? {};
  return (
    <List
      name="tables"
      rows={rows ?? undefined}
      columns={TABLE_COLUMNS}
      rowKey={(row) => (row.system === "Iceberg" ? row.name : `${row.name} in ${row.system}`)}
      href={(row) => tableHref(env, row)}
      defaultSort="name"
      waitingFor="the Iceberg catalog: tables"
      error={tables.error ?? (rows === null ? freshness?.problem : undefined)}
      retry={tables.refetch}
      banner={<FreshBanner system="The Iceberg catalog" freshness={freshness} />}
      panel={(row) => <TablePanel env={env} table={row} />}
      empty={
        <Empty title="No tables">
          The catalog has none, and no connector or job here writes to one. A table appears within seconds of its first
          commit.
        </Empty>
      }
    />
  );
}

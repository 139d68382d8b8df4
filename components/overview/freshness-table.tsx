import { Name } from "@/components/ui/name";
import { Quantity } from "@/components/ui/quantity";
import { STATE_RANK, StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { TableFreshness } from "@/lib/overview/contract";
import { HopBar } from "./hop-bar";

/** How old each warehouse table is, worst first, and how old the newest record is at each hop before it. */
export function FreshnessTable({ tables }: { tables: readonly TableFreshness[] }) {
  const rows = tables.toSorted((a, b) => STATE_RANK[a.state] - STATE_RANK[b.state] || (b.ageMs ?? 0) - (a.ageMs ?? 0));
  return (
    <Table
      label="Freshness of warehouse tables"
      rows={rows}
      rowKey={(table) => table.id}
      empty="No warehouse table is known: the environment has no catalog, or nothing writes to one yet."
      columns={[
        {
          key: "name",
          header: "Table",
          cell: (table) => (
            <span className="flex min-w-0 flex-col">
              <Name name={table.name} {...(table.href ? { href: table.href } : {})} />
              <span className="text-ink-3 text-xs">{table.system}</span>
            </span>
          ),
        },
        { key: "state", header: "State", cell: (table) => <StateMark state={table.state} /> },
        { key: "age", header: "Age", end: true, cell: (table) => <Quantity value={table.ageMs} unit="durationMs" /> },
        { key: "hops", header: "Age of the newest record at each hop", cell: (table) => <HopBar hops={table.hops} /> },
        {
          key: "commit",
          header: "Newest commit",
          cell: (table) => (
            <span className="whitespace-nowrap">
              <Time at={table.committedAt} />
              {table.operation ? <span className="text-ink-3"> · {table.operation}</span> : null}
            </span>
          ),
        },
        { key: "records", header: "Records", end: true, cell: (table) => <Quantity value={table.records} /> },
        { key: "size", header: "Size", end: true, cell: (table) => <Quantity value={table.sizeBytes} unit="bytes" /> },
      ]}
    />
  );
}

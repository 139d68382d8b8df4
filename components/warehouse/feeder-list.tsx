import { Name } from "@/components/ui/name";
import { StateMark } from "@/components/ui/state-mark";
import { Table } from "@/components/ui/table";
import type { Feeder } from "@/lib/warehouse/contract";

const KINDS: Record<Feeder["kind"], string> = {
  "source-table": "source table",
  topic: "topic",
  connector: "connector",
  job: "job",
  application: "application",
  group: "group",
};

/** What a table's data comes through, nearest first, each with its page. */
export function FeederList({ feeders }: { feeders: readonly Feeder[] }) {
  return (
    <Table
      label="What feeds the table"
      rows={feeders}
      rowKey={(row) => `${row.kind} ${row.system} ${row.name}`}
      empty="Nothing here is known to write to it."
      columns={[
        {
          key: "name",
          header: "Name",
          cell: (row) => <Name name={row.name} {...(row.href ? { href: row.href } : {})} />,
        },
        { key: "kind", header: "Kind", cell: (row) => KINDS[row.kind] },
        { key: "state", header: "State", cell: (row) => <StateMark state={row.state} word={row.word} /> },
      ]}
    />
  );
}

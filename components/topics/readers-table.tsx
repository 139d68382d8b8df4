import Link from "next/link";
import { Quantity } from "@/components/ui/quantity";
import { Table } from "@/components/ui/table";
import type { ReaderView } from "@/lib/topics/contract";
import { groupHref } from "./topic-href";

/** The groups that read a topic, short. */
export function ReadersTable({ env, readers }: { env: string; readers: readonly ReaderView[] | null }) {
  if (readers === null) return <p className="text-ink-2">Groups have not been collected yet.</p>;
  return (
    <Table
      label="Readers"
      rows={readers}
      rowKey={(row) => row.group}
      empty="No group has committed an offset on it."
      columns={[
        {
          key: "group",
          header: "Group",
          cell: (row) => (
            <Link className="data break-all hover:underline" href={groupHref(env, row.group)}>
              {row.group}
            </Link>
          ),
        },
        { key: "state", header: "State", cell: (row) => row.state },
        { key: "lag", header: "Lag", cell: (row) => <Quantity value={row.lag} />, end: true },
        {
          key: "behind",
          header: "Behind",
          cell: (row) => <Quantity value={row.lagSeconds === null ? null : row.lagSeconds * 1_000} unit="durationMs" />,
          end: true,
        },
      ]}
    />
  );
}

"use client";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import type { SnapshotView } from "@/lib/warehouse/data-contract";
import { SNAPSHOT_COLUMNS } from "./snapshot-columns";
import { SnapshotPanel } from "./snapshot-panel";
import { tableHref } from "./table-href";
import { useSnapshots } from "./use-table-data";

/** The snapshots of a table, newest first; two chosen ones can be compared. */
export function TableSnapshots({ env, name }: { env: string; name: string }) {
  const { data, error, refetch } = useSnapshots(env, name);
  const hidden = data ? data.total - data.snapshots.length : 0;
  return (
    <List
      name="snapshots"
      rows={data?.snapshots}
      columns={SNAPSHOT_COLUMNS}
      rowKey={(row) => row.id}
      defaultSort="-at"
      waitingFor="the Iceberg catalog: snapshots"
      error={error}
      retry={refetch}
      banner={
        hidden > 0 ? (
          <p role="status" className="px-4 py-1 text-ink-2">
            The newest {data?.snapshots.length} of {data?.total} snapshots.
          </p>
        ) : null
      }
      bulk={(selected) => <Compare env={env} name={name} selected={selected} />}
      panel={(row) => <SnapshotPanel env={env} name={name} snapshot={row} />}
      empty={<Empty title="No snapshots">Nothing was committed to the table yet.</Empty>}
    />
  );
}

function Compare({ env, name, selected }: { env: string; name: string; selected: readonly SnapshotView[] }) {
  const [from, to, third] = selected.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  if (!from || !to || third) return <span className="text-ink-2 text-xs">Select two to compare</span>;
  const table = { name, system: "Iceberg" };
  return (
    <Link href={tableHref(env, table, { tab: "changes", from: from.id, to: to.id })} className={buttonClass()}>
      Compare
    </Link>
  );
}

import type { IcebergPort } from "@/lib/systems/iceberg/port";
import { jobNames } from "@/lib/warehouse/job-names";
import { loadTable } from "@/lib/warehouse/load-table";
import { snapshotView } from "@/lib/warehouse/snapshot-view";

const MOST = 1_000;

/** The newest snapshots of a table, newest first, of how many. */
export async function readSnapshots(environment: string, iceberg: IcebergPort, name: string) {
  const [table, jobs] = await Promise.all([loadTable(iceberg, name), jobNames(environment)]);
  const newest = table.snapshots.toSorted((a, b) => b.atMs - a.atMs || Number(b.sequence - a.sequence));
  return {
    at: new Date().toISOString(),
    snapshots: newest.slice(0, MOST).map((snapshot) => snapshotView(snapshot, table, jobs)),
    total: table.snapshots.length,
  };
}

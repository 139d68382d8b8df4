import type { IcebergPort } from "@/lib/systems/iceberg/port";
import { loadTable } from "@/lib/warehouse/load-table";
import { pickSnapshot, type When } from "@/lib/warehouse/pick-snapshot";
import { lookBounds } from "@/lib/warehouse/row-bounds";
import { rowSample } from "@/lib/warehouse/row-sample";

type Asked = When & { limit: number; columns?: string | undefined };

/** Rows of a table now, at a snapshot or at a time, newest files first, within the bounds of a look. */
export async function readTableRows(iceberg: IcebergPort, name: string, { limit, columns, ...when }: Asked) {
  const table = await loadTable(iceberg, name);
  const snapshot = pickSnapshot(table, when);
  if (snapshot === null) return { snapshot: null, snapshotAt: null, sample: null };
  const read = await iceberg.rows(
    table,
    snapshot,
    lookBounds(limit),
    columns ? { columns: columns.split(",").map((one) => one.trim()) } : {},
  );
  return {
    snapshot: String(snapshot.id),
    snapshotAt: new Date(snapshot.atMs).toISOString(),
    sample: rowSample(read, table),
  };
}

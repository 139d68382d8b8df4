import type { IcebergPort } from "@/lib/systems/iceberg/port";
import { loadTable } from "@/lib/warehouse/load-table";
import { pickSnapshot, type When } from "@/lib/warehouse/pick-snapshot";
import { COUNT_BOUNDS } from "@/lib/warehouse/row-bounds";

/** How many rows a table has, deletes applied: from the manifests where they can say it, else by reading, within bounds. */
export async function countTable(iceberg: IcebergPort, name: string, when: When) {
  const table = await loadTable(iceberg, name);
  const snapshot = pickSnapshot(table, when);
  if (snapshot === null) {
    return { snapshot: null, rows: "0", rowsStored: "0", from: "manifests" as const, stopped: null };
  }
  const { rows, rowsStored, from, stopped } = await iceberg.count(table, snapshot, COUNT_BOUNDS);
  const text = (value: bigint | null): string | null => (value === null ? null : String(value));
  return { snapshot: String(snapshot.id), rows: text(rows), rowsStored: text(rowsStored), from, stopped };
}

import { AppError } from "@/lib/app-error";
import type { IcebergPort, Snapshot, Table, TableId } from "@/lib/systems/iceberg/port";
import { mapLimited } from "@/lib/systems/map-limited";
import { completeTo } from "@/lib/warehouse/complete-to";
import type { TableSnapshot, TablesSnapshot } from "@/lib/warehouse/tables-snapshot";
import { writeMode } from "@/lib/warehouse/write-mode";

/** The tables of the warehouse with their newest commit. One that cannot be read is listed with the reason. */
export async function collectTables(iceberg: IcebergPort): Promise<TablesSnapshot> {
  const ids = await iceberg.tables();
  return { tables: await mapLimited(ids, 4, (id) => tableSnapshot(iceberg, id)) };
}

async function tableSnapshot(iceberg: IcebergPort, id: TableId): Promise<TableSnapshot> {
  try {
    return readable(await iceberg.table(id));
  } catch (thrown) {
    return { ...id, ...NOTHING, problem: AppError.from(thrown).message };
  }
}

function readable(table: Table): TableSnapshot {
  const { current } = table;
  return {
    ...table.id,
    formatVersion: table.formatVersion,
    committedAt: isoOf(newestData(table)),
    snapshotId: text(current?.id),
    operation: current?.operation ?? null,
    records: text(current?.totalRecords),
    sizeBytes: text(current?.totalBytes),
    dataFiles: text(current?.totalDataFiles),
    deleteFiles: text(current?.totalDeleteFiles),
    snapshots: table.snapshots.length,
    deletes: text(sum(current?.totalEqualityDeletes, current?.totalPositionDeletes)),
    mode: writeMode(table),
    completeTo: completeTo(newestData(table)),
    columns: table.columns.map(({ name, type, required }) => ({ name, type, required })),
    problem: null,
  };
}

// "replace" is compaction: the same rows in other files, which makes no table fresher.
function newestData({ current, snapshots }: Table): Snapshot | null {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  let at = current;
  while (at?.operation === "replace" && at.parentId !== null) at = byId.get(at.parentId) ?? null;
  return at ?? current;
}

const sum = (a: bigint | null | undefined, b: bigint | null | undefined): bigint | null =>
  a == null && b == null ? null : (a ?? 0n) + (b ?? 0n);
const isoOf = (snapshot: Snapshot | null): string | null => (snapshot ? new Date(snapshot.atMs).toISOString() : null);
const text = (value: bigint | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const NOTHING = {
  formatVersion: 0,
  committedAt: null,
  snapshotId: null,
  operation: null,
  records: null,
  sizeBytes: null,
  dataFiles: null,
  deleteFiles: null,
  snapshots: 0,
  columns: [],
};

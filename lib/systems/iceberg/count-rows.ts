import { Deletes, parquetOnly } from "@/lib/systems/iceberg/deletes";
import { liveRows } from "@/lib/systems/iceberg/live-rows";
import { withParquet } from "@/lib/systems/iceberg/parquet-file";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import type { ReadBounds, RowCount } from "@/lib/systems/iceberg/port-rows";
import { BoundReached, Reading } from "@/lib/systems/iceberg/reading";
import { Scan } from "@/lib/systems/iceberg/scan";
import { withIds } from "@/lib/systems/iceberg/with-ids";

/**
 * How many rows a snapshot has. Without delete files the manifests say it; with them, the columns that the deletes are by
 * are read, of those data files that any of them reaches.
 */
export async function countRows(
  warehouse: string,
  table: Table,
  snapshot: Snapshot,
  bounds: ReadBounds,
): Promise<RowCount> {
  const reading = new Reading(warehouse, bounds);
  const counted: RowCount = { rows: null, rowsStored: null, from: "manifests", stopped: null };
  try {
    const scan = await Scan.open(reading, table, snapshot);
    counted.rowsStored = scan.rowsStored;
    if (!scan.hasDeletes && scan.rowsStored !== null) return { ...counted, rows: scan.rowsStored };
    counted.from = "files";
    const deletes = new Deletes(reading, table);
    let rows = 0n;
    for await (const file of scan.dataFiles()) rows += await rowsIn(file, scan, deletes, reading, table);
    return { ...counted, rows };
  } catch (thrown) {
    if (!(thrown instanceof BoundReached)) throw thrown;
    return { ...counted, stopped: thrown.stop };
  }
}

async function rowsIn(file: ContentFile, scan: Scan, known: Deletes, reading: Reading, table: Table): Promise<bigint> {
  const deletes = await known.of(file, await scan.deletesSince(file.sequence));
  if (deletes.keys.length === 0) {
    const deleted = [...deletes.positions].filter((position) => position < file.rows).length;
    return file.rows - BigInt(deleted);
  }
  parquetOnly(file);
  return withParquet(reading, file.path, async (opened) => {
    const parquet = { ...opened, root: withIds(opened.root, table.properties) };
    let live = 0n;
    for await (const rows of liveRows(reading, table, parquet, { columns: [], deletes })) {
      live += BigInt(rows.filter(({ deleted }) => !deleted).length);
    }
    return live;
  });
}

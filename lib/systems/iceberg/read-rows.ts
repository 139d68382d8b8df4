import { Deletes, parquetOnly } from "@/lib/systems/iceberg/deletes";
import { liveRows } from "@/lib/systems/iceberg/live-rows";
import { withParquet } from "@/lib/systems/iceberg/parquet-file";
import type { Snapshot, Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import type { ReadBounds, RowChoice, RowsRead } from "@/lib/systems/iceberg/port-rows";
import { BoundReached, Reading } from "@/lib/systems/iceberg/reading";
import { chosenFields, rowReader, schemaAt } from "@/lib/systems/iceberg/row-reader";
import { Scan } from "@/lib/systems/iceberg/scan";
import { typeText } from "@/lib/systems/iceberg/schema";
import { withIds } from "@/lib/systems/iceberg/with-ids";

/** Rows of a snapshot with its deletes applied, in the schema it had, newest files first, until a bound ends it. */
export async function readRows(
  warehouse: string,
  table: Table,
  snapshot: Snapshot,
  bounds: ReadBounds,
  choice: RowChoice = {},
): Promise<RowsRead> {
  const reading = new Reading(warehouse, bounds);
  const all = schemaAt(table, snapshot).fields;
  const fields = chosenFields(all, choice.columns);
  const read: RowsRead = {
    columns: fields.map(({ id, name, type }) => ({ id, name, type: typeText(type) })),
    moreColumns: all.length - fields.length,
    ...{ rows: [], filesRead: 0, files: null, rowsLooked: 0n, rowsDeleted: 0n, rowsStored: null },
    ...{ bytesRead: 0, stopped: null },
  };
  try {
    const scan = await Scan.open(reading, table, snapshot);
    read.files = scan.fileCount;
    read.rowsStored = scan.rowsStored;
    const deletes = new Deletes(reading, table);
    let textChars = 0;
    for await (const file of scan.dataFiles()) {
      if (choice.only && read.filesRead === choice.only.size) break;
      if (choice.only && !choice.only.has(file.path)) continue;
      if (read.rows.length >= bounds.rows) throw new BoundReached("rows");
      await rowsOf(file, scan, deletes);
    }
    async function rowsOf(file: ContentFile, of: Scan, known: Deletes): Promise<void> {
      parquetOnly(file);
      const gone = await known.of(file, await of.deletesSince(file.sequence));
      const also = choice.deletedBy ? { also: await known.of(file, choice.deletedBy) } : {};
      read.filesRead += 1;
      await withParquet(reading, file.path, async (opened) => {
        const parquet = { ...opened, root: withIds(opened.root, table.properties) };
        const { columns, cellsOf } = rowReader(fields, parquet.root, file, table);
        const firstRows = bounds.rows - read.rows.length;
        for await (const rows of liveRows(reading, table, parquet, { columns, deletes: gone, ...also, firstRows })) {
          for (const { row, position, deleted, wanted } of rows) {
            if (read.rows.length >= bounds.rows) throw new BoundReached("rows");
            read.rowsLooked += 1n;
            if (deleted) read.rowsDeleted += 1n;
            if (deleted || (choice.deletedBy && !wanted)) continue;
            const { cells, cut, chars } = cellsOf(row);
            textChars += chars;
            if (textChars > bounds.textChars) throw new BoundReached("text");
            read.rows.push({ cells, cut, file: file.path, position });
          }
        }
      });
    }
  } catch (thrown) {
    if (!(thrown instanceof BoundReached)) throw thrown;
    read.stopped = thrown.stop;
  }
  read.bytesRead = reading.bytesRead;
  return read;
}

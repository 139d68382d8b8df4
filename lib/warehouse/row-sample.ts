import type { Table } from "@/lib/systems/iceberg/port";
import type { RowsRead } from "@/lib/systems/iceberg/port-rows";
import type { RowSample } from "@/lib/warehouse/data-contract";
import { shortPath } from "@/lib/warehouse/read-files";

/** Rows that were read, as they travel. */
export const rowSample = (read: RowsRead, { location }: Pick<Table, "location">): RowSample => ({
  ...read,
  rows: read.rows.map((row) => ({ ...row, file: shortPath(row.file, location) })),
  rowsLooked: String(read.rowsLooked),
  rowsDeleted: String(read.rowsDeleted),
  rowsStored: read.rowsStored === null ? null : String(read.rowsStored),
});

import type { SchemaTree } from "hyparquet";
import type { DeletesOfFile } from "@/lib/systems/iceberg/deletes";
import { keyReader } from "@/lib/systems/iceberg/key-reader";
import { type ParquetFile, type StoredRow, windows } from "@/lib/systems/iceberg/parquet-file";
import type { Table } from "@/lib/systems/iceberg/port";
import type { Reading } from "@/lib/systems/iceberg/reading";

type Found = { position: number; row: StoredRow; deleted: boolean; wanted: boolean };

/**
 * The rows of an open file with whether they are deleted, window by window. `wanted` is whether `also` would take the row
 * away: false everywhere without it. `columns` are those to read beside the ones that the deletes need.
 */
export async function* liveRows(
  reading: Reading,
  table: Table,
  parquet: ParquetFile & { root: SchemaTree },
  { columns, deletes, also, firstRows }: Asked,
): AsyncGenerator<Found[]> {
  const hits = hitBy(deletes, parquet.root, table);
  const alsoHits = hitBy(also ?? NONE, parquet.root, table);
  const needed = [...new Set([...columns, ...hits.columns, ...alsoHits.columns])];
  for await (const { position: start, rows } of windows(reading, parquet, needed, firstRows)) {
    yield rows.map((row, at) => ({
      ...{ row, position: start + at },
      deleted: hits.hit(row, start + at),
      wanted: alsoHits.hit(row, start + at),
    }));
  }
}

type Asked = { columns: string[]; deletes: DeletesOfFile; also?: DeletesOfFile; firstRows?: number };
const NONE: DeletesOfFile = { positions: new Set(), keys: [] };

function hitBy({ positions, keys }: DeletesOfFile, root: SchemaTree, table: Table) {
  // Most delete files of a table are over the same fields: the key of a row is made once for all of those.
  const groups = Map.groupBy(keys, ({ ids }) => ids.join(","));
  const readers = [...groups.values()].map((files) => ({
    ...keyReader(files[0]?.ids ?? [], root, table.schemas),
    sets: files.map((file) => file.keys),
  }));
  return {
    columns: readers.flatMap(({ columns }) => columns),
    hit: (row: StoredRow, position: number): boolean =>
      positions.has(position) ||
      readers.some(({ keyOf, sets }) => {
        const key = keyOf(row);
        return sets.some((set) => set.has(key));
      }),
  };
}

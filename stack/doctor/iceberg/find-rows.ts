import { zstdDecompressSync } from "node:zlib";
import { asyncBufferFromFile, type Compressors, parquetReadObjects } from "hyparquet";

export type FoundRow = Record<string, unknown>;

/** Zstandard is what Iceberg writes by default; hyparquet itself knows Snappy and plain pages only. */
const compressors: Compressors = { ZSTD: (page) => zstdDecompressSync(page) };

/** Rows of a Parquet file whose column equals the value. */
export async function findRows(file: string, column: string, value: string, columns: string[]): Promise<FoundRow[]> {
  const rows: FoundRow[] = await parquetReadObjects({
    file: await asyncBufferFromFile(file),
    columns: [...new Set([column, ...columns])],
    compressors,
  });
  return rows.filter((row) => row[column] === value);
}

import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type SchemaElement,
  type SchemaTree,
} from "hyparquet";
import { AppError } from "@/lib/app-error";
import { BoundReached, compressors, type Reading } from "@/lib/systems/iceberg/reading";
import type { Slices } from "@/lib/systems/iceberg/warehouse-file";

/** A Parquet file that is open. `root` is its schema as written; values come as they are stored. */
export type ParquetFile = { root: SchemaTree; rows: number; metadata: FileMetaData; file: Slices };
export type StoredRow = Record<string, unknown>;

// A window decodes whole pages of up to 20,000 rows: few columns bear larger ones, and so fewer pages twice.
const windowRows = (columns: number): number => (columns <= 3 ? 16_384 : 4_096);
const MAX_GROUP_BYTES = 64n * 1024n * 1024n;

export async function withParquet<T>(
  reading: Reading,
  location: string,
  use: (parquet: ParquetFile) => Promise<T>,
): Promise<T> {
  try {
    return await reading.open(location, async (file) => {
      const metadata = await parquetMetadataAsync(file, { geoparquet: false });
      const root = parquetSchema(metadata);
      const stored = { ...metadata, schema: metadata.schema.map(asStored) };
      return use({ root, rows: Number(metadata.num_rows), metadata: stored, file });
    });
  } catch (cause) {
    if (cause instanceof AppError || cause instanceof BoundReached) throw cause;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("upstream", `The file ${location} cannot be read: ${said}.`, { system: "iceberg", cause });
  }
}

// hyparquet makes doubles of decimals and milliseconds of times: it is told that they are plain numbers and bytes.
function asStored(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, ...plain } = element;
  const kept = converted_type === "LIST" || converted_type === "MAP" || converted_type === "UTF8";
  if (!kept && logical_type?.type !== "STRING") return plain;
  return { ...plain, ...(converted_type ? { converted_type } : {}), ...(logical_type ? { logical_type } : {}) };
}

/**
 * The rows of a file in windows, with the position of each window's first row. Only the pages of a window are read where
 * the file has an index of them; a row group without one is read as a whole, if it is not too large.
 */
export async function* windows(
  reading: Reading,
  { metadata, file }: ParquetFile,
  columns: string[],
  firstRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<{ position: number; rows: StoredRow[] }> {
  const most = windowRows(columns.length);
  let groupStart = 0;
  let size = Math.min(most, Math.max(256, firstRows));
  for (const group of metadata.row_groups) {
    const groupEnd = groupStart + Number(group.num_rows);
    const chunks = group.columns.filter(({ meta_data }) => columns.includes(meta_data?.path_in_schema[0] ?? ""));
    const indexed = chunks.every(({ offset_index_offset }) => offset_index_offset);
    const bytes = chunks.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n);
    if (!indexed && bytes > MAX_GROUP_BYTES) throw new BoundReached("bytes");
    for (let position = groupStart; position < groupEnd; ) {
      const end = indexed ? Math.min(groupEnd, position + size) : groupEnd;
      size = most;
      await reading.breathe();
      const rows: StoredRow[] =
        columns.length === 0
          ? Array.from({ length: end - position }, () => ({}))
          : await parquetReadObjects({
              ...{ file, metadata, columns, compressors, rowStart: position, rowEnd: end },
              ...{ utf8: false, useOffsetIndex: true, geoparquet: false },
              // What is left of INT96, the time of old writers.
              parsers: { timestampFromNanoseconds: (nanos) => nanos },
            });
      yield { position, rows };
      position = end;
    }
    groupStart = groupEnd;
  }
}

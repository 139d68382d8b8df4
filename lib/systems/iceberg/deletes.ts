import { AppError } from "@/lib/app-error";
import { reaches } from "@/lib/systems/iceberg/delete-rules";
import { keyReader } from "@/lib/systems/iceberg/key-reader";
import { type StoredRow, windows, withParquet } from "@/lib/systems/iceberg/parquet-file";
import type { Table } from "@/lib/systems/iceberg/port";
import type { ContentFile } from "@/lib/systems/iceberg/port-files";
import { BoundReached, type Reading } from "@/lib/systems/iceberg/reading";
import { withIds } from "@/lib/systems/iceberg/with-ids";

/** What is deleted of one data file: positions, and keys by the fields they are made of. */
export type DeletesOfFile = { positions: ReadonlySet<number>; keys: { ids: number[]; keys: ReadonlySet<string> }[] };

const MAX_KEPT = 1_000_000;
// Reserved by the specification for the columns of position deletes.
const FILE_PATH_ID = 2_147_483_546;
const POSITION_ID = 2_147_483_545;

/** Delete files as they are read: each once, and only those that reach a data file that was asked for. */
export class Deletes {
  readonly #reading: Reading;
  readonly #table: Table;
  readonly #keys = new Map<string, ReadonlySet<string>>();
  readonly #positions = new Map<string, ReadonlyMap<string, Set<number>>>();
  #kept = 0;

  constructor(reading: Reading, table: Table) {
    this.#reading = reading;
    this.#table = table;
  }

  /** Those of `files` that reach `data`, read. */
  async of(data: ContentFile, files: readonly ContentFile[]): Promise<DeletesOfFile> {
    const positions = new Set<number>();
    const keys: DeletesOfFile["keys"] = [];
    for (const file of files) {
      if (!reaches(file, data, this.#table.specs)) continue;
      if (file.content === "equality-deletes") {
        keys.push({ ids: file.equalityIds, keys: await this.#keysOf(file) });
        continue;
      }
      for (const position of (await this.#positionsOf(file)).get(data.path) ?? []) positions.add(position);
    }
    return { positions, keys };
  }

  async #keysOf(file: ContentFile): Promise<ReadonlySet<string>> {
    const known = this.#keys.get(file.path);
    if (known) return known;
    const found = new Set<string>();
    await this.#rowsOf(file, (root) => {
      const { columns, keyOf } = keyReader(file.equalityIds, root, this.#table.schemas);
      return { columns, take: (row) => found.add(keyOf(row)) };
    });
    this.#keys.set(file.path, found);
    return found;
  }

  async #positionsOf(file: ContentFile): Promise<ReadonlyMap<string, Set<number>>> {
    const known = this.#positions.get(file.path);
    if (known) return known;
    const found = new Map<string, Set<number>>();
    await this.#rowsOf(file, (root) => {
      const nameOf = (id: number, name: string) =>
        root.children.find(({ element }) => element.field_id === id)?.element.name ?? name;
      const [path, position] = [nameOf(FILE_PATH_ID, "file_path"), nameOf(POSITION_ID, "pos")];
      return {
        columns: [path, position],
        take: (row) => {
          const of = String(row[path]);
          const positions = found.get(of) ?? new Set<number>();
          found.set(of, positions.add(Number(row[position])));
        },
      };
    });
    this.#positions.set(file.path, found);
    return found;
  }

  async #rowsOf(
    file: ContentFile,
    prepare: (root: Parameters<typeof keyReader>[1]) => { columns: string[]; take: (row: StoredRow) => void },
  ): Promise<void> {
    parquetOnly(file);
    // What is kept in memory has a bound of its own: the figures of the manifests say beforehand what it will be.
    this.#kept += Number(file.rows);
    if (this.#kept > MAX_KEPT) throw new BoundReached("bytes");
    await withParquet(this.#reading, file.path, async (parquet) => {
      const { columns, take } = prepare(withIds(parquet.root, this.#table.properties));
      for await (const { rows } of windows(this.#reading, parquet, columns)) for (const row of rows) take(row);
    });
  }
}

/** Throws for a file this console has no reader for. */
export function parquetOnly({ format, content }: ContentFile): void {
  if (format === "parquet") return;
  const what = format === "puffin" ? "Deletion vectors (format 3)" : `Files of the format ${format}`;
  throw new AppError("unsupported", `${what} cannot be read yet, so its rows are not known (${content}).`, {
    system: "iceberg",
    hint: "Query the table with Flink SQL.",
  });
}

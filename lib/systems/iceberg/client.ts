import { AppError } from "@/lib/app-error";
import { countRows } from "@/lib/systems/iceberg/count-rows";
import { difference } from "@/lib/systems/iceberg/difference";
import { type CatalogRow, catalogRows, type JdbcCatalog } from "@/lib/systems/iceberg/jdbc-catalog";
import { KeptTables } from "@/lib/systems/iceberg/kept-tables";
import { listFiles } from "@/lib/systems/iceberg/list-files";
import type { IcebergPort, Table } from "@/lib/systems/iceberg/port";
import { readMetadata } from "@/lib/systems/iceberg/read-metadata";
import { readRows } from "@/lib/systems/iceberg/read-rows";
import { tableMetadata } from "@/lib/systems/iceberg/table-metadata";

type Options = { catalogUri: string; catalog: string; warehouse: string; timeoutMs?: number };

/** A client of an Iceberg catalog. `catalogUri` is JDBC to Postgres; REST catalogs are not read yet (`unsupported`). */
export function icebergClient({ catalogUri, catalog, warehouse, timeoutMs = 5_000 }: Options): IcebergPort {
  const at: JdbcCatalog = { uri: catalogUri, catalog, timeoutMs };
  const supported = /^(jdbc:)?postgres(ql)?:/.test(catalogUri);
  const rows: typeof catalogRows = async (...args) => {
    if (supported) return catalogRows(...args);
    const message = "Only Iceberg catalogs kept in Postgres (JDBC) can be read; REST catalogs cannot yet.";
    throw new AppError("unsupported", message, { system: "iceberg" });
  };
  return {
    tables: async () => (await rows(at)).map(({ id }) => id),
    table: async (id) => {
      const [row] = await rows(at, id);
      if (row !== undefined) return readTable(warehouse, row);
      throw new AppError("not_found", `There is no table ${id.namespace}.${id.name} in the catalog.`, {
        system: "iceberg",
      });
    },
    files: (table, snapshot, most) => inTime(listFiles(warehouse, table, snapshot, most)),
    difference: (table, from, to) => inTime(difference(warehouse, table, from, to)),
    rows: (table, snapshot, bounds, choice) => inTime(readRows(warehouse, table, snapshot, bounds, choice)),
    count: (table, snapshot, bounds) => inTime(countRows(warehouse, table, snapshot, bounds)),
  };
}

const FILES_TIMEOUT_MS = 30_000;

/** A read has bounds of its own; this one is for a disk that does not answer at all. */
async function inTime<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const said = `The warehouse's files were not read within ${FILES_TIMEOUT_MS / 1_000} s.`;
    timer = setTimeout(() => reject(new AppError("timeout", said, { system: "iceberg" })), FILES_TIMEOUT_MS);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}

const kept = new KeptTables(100);

async function readTable(warehouse: string, { id, metadataLocation }: CatalogRow): Promise<Table> {
  const found = kept.get(warehouse, { id, metadataLocation });
  if (found) return found;
  const table: Table = {
    id,
    metadataLocation,
    ...parse(metadataLocation, await inTime(readMetadata(warehouse, metadataLocation))),
  };
  kept.keep(warehouse, table);
  return table;
}

function parse(location: string, json: unknown): ReturnType<typeof tableMetadata> {
  try {
    return tableMetadata(json);
  } catch (cause) {
    throw new AppError("upstream", `The metadata file ${location} is not one of an Iceberg table.`, {
      system: "iceberg",
      cause,
    });
  }
}

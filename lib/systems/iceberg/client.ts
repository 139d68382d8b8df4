import { AppError } from "@/lib/app-error";
import { type CatalogRow, catalogRows, type JdbcCatalog } from "@/lib/systems/iceberg/jdbc-catalog";
import { KeptTables } from "@/lib/systems/iceberg/kept-tables";
import type { IcebergPort, Table } from "@/lib/systems/iceberg/port";
import { readMetadata } from "@/lib/systems/iceberg/read-metadata";
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
  };
}

const kept = new KeptTables(100);

async function readTable(warehouse: string, { id, metadataLocation }: CatalogRow): Promise<Table> {
  const found = kept.get(warehouse, { id, metadataLocation });
  if (found) return found;
  const table: Table = {
    id,
    metadataLocation,
    ...parse(metadataLocation, await readMetadata(warehouse, metadataLocation)),
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

import pg from "pg";
import { AppError } from "@/lib/app-error";
import { causeCode } from "@/lib/systems/http-failure";
import type { TableId } from "@/lib/systems/iceberg/port";

/** A Postgres that holds an Iceberg JDBC catalog, as `postgresql://…` or `jdbc:postgresql://…?user=…&password=…`. */
export type JdbcCatalog = { uri: string; catalog: string; timeoutMs: number };
export type CatalogRow = { id: TableId; metadataLocation: string };

/** Reads the catalog's rows, all or those of one table. One short connection a call: the collector is the main reader. */
export async function catalogRows({ uri, catalog, timeoutMs }: JdbcCatalog, table?: TableId): Promise<CatalogRow[]> {
  const client = new pg.Client({
    ...address(uri),
    application_name: "millrace",
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    statement_timeout: timeoutMs,
  });
  // Without a listener a connection cut by the server would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    // The column iceberg_type came later; views share the table since then.
    const where = table === undefined ? "" : " AND table_namespace = $2 AND table_name = $3";
    const values = table === undefined ? [catalog] : [catalog, table.namespace, table.name];
    const found = await client.query<Row>(`SELECT * FROM iceberg_tables WHERE catalog_name = $1${where}`, values);
    return found.rows.filter(isTable).map((row) => ({
      id: { namespace: row.table_namespace, name: row.table_name },
      metadataLocation: row.metadata_location ?? "",
    }));
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return [];
    throw failure(error, timeoutMs);
  } finally {
    await client.end().catch(() => undefined);
  }
}

type Row = {
  table_namespace: string;
  table_name: string;
  metadata_location: string | null;
  iceberg_type?: string | null;
};
const UNDEFINED_TABLE = "42P01"; // a catalog nobody has written to yet has no tables at all
const isTable = (row: Row): boolean =>
  row.iceberg_type === undefined || row.iceberg_type === null || row.iceberg_type === "TABLE";

function address(uri: string): { connectionString: string; user?: string; password?: string } {
  const url = new URL(uri.replace(/^jdbc:/, ""));
  const user = url.searchParams.get("user");
  const password = url.searchParams.get("password");
  url.searchParams.delete("user");
  url.searchParams.delete("password");
  if (user !== null) url.username = encodeURIComponent(user);
  if (password !== null) url.password = encodeURIComponent(password);
  return { connectionString: url.href };
}

function sqlState(error: unknown): string {
  return error instanceof pg.DatabaseError ? (error.code ?? "") : "";
}

function failure(error: unknown, timeoutMs: number): AppError {
  const system = "iceberg";
  const state = sqlState(error);
  const said = error instanceof Error ? error.message : "";
  if (state.startsWith("28"))
    return new AppError("refused", `The Iceberg catalog's Postgres answered: ${said}`, { system });
  if (state !== "") return new AppError("upstream", `The Iceberg catalog's Postgres answered: ${said}`, { system });
  if (/timeout/i.test(said)) {
    return new AppError("timeout", `The Iceberg catalog's Postgres did not answer within ${timeoutMs / 1_000} s.`, {
      system,
    });
  }
  const code = causeCode(error);
  const why = code === "" ? "" : ` (${code})`;
  return new AppError("unreachable", `The Iceberg catalog's Postgres is not reachable${why}.`, {
    system,
    cause: error,
  });
}

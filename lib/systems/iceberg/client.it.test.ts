import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { icebergClient } from "@/lib/systems/iceberg/client";

// A catalog of its own in a database of its own: the rows are those an Iceberg JdbcCatalog writes.
const DATABASE = `it_iceberg_${process.pid}_${Date.now()}`;
const databaseUrl = process.env.DATABASE_URL ?? "";
const catalogUri = new URL(databaseUrl);
catalogUri.pathname = `/${DATABASE}`;
let warehouse: string;

async function sql(url: string, statement: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.query(statement, values).finally(() => client.end());
}

beforeAll(async () => {
  await sql(databaseUrl, `CREATE DATABASE ${DATABASE}`);
  warehouse = await mkdtemp(join(tmpdir(), "warehouse-"));
});
afterAll(async () => {
  await sql(databaseUrl, `DROP DATABASE ${DATABASE} WITH (FORCE)`);
  await rm(warehouse, { recursive: true });
});
const client = (uri = catalogUri.href) =>
  icebergClient({ catalogUri: uri, catalog: "iceberg", warehouse: `file://${warehouse}`, timeoutMs: 2_000 });

test("a catalog nobody has written to has no tables", async () => {
  expect(await client().tables()).toEqual([]);
});

test("a table is found by its row and read from its metadata file, with the current snapshot", async () => {
  const folder = join(warehouse, "shop", "orders", "metadata");
  const location = join(folder, "00001-x.metadata.json");
  await mkdir(folder, { recursive: true });
  await writeFile(
    location,
    `{"format-version":2,"table-uuid":"u","location":"file:${warehouse}/shop/orders","last-updated-ms":1700000000000,
      "current-schema-id":0,"schemas":[{"schema-id":0,"fields":[{"id":1,"name":"id","required":true,"type":"long"}]}],
      "current-snapshot-id":9007199254740993,"snapshots":[{"snapshot-id":9007199254740993,"timestamp-ms":1700000000000,
      "summary":{"operation":"append","total-records":"9007199254740993"}}]}`,
  );
  await sql(
    catalogUri.href,
    `CREATE TABLE iceberg_tables (catalog_name text, table_namespace text, table_name text, metadata_location text,
     previous_metadata_location text, iceberg_type text, PRIMARY KEY (catalog_name, table_namespace, table_name))`,
  );
  const row = "INSERT INTO iceberg_tables VALUES ($1, 'shop', $2, $3, NULL, $4)";
  await sql(catalogUri.href, row, ["iceberg", "orders", `file:${location}`, "TABLE"]);
  await sql(catalogUri.href, row, ["iceberg", "a_view", `file:${location}`, "VIEW"]);
  await sql(catalogUri.href, row, ["another", "orders", `file:${location}`, null]);
  expect(await client().tables()).toEqual([{ namespace: "shop", name: "orders" }]);
  const table = await client().table({ namespace: "shop", name: "orders" });
  expect(table.current).toMatchObject({ id: 2n ** 53n + 1n, totalRecords: 2n ** 53n + 1n, operation: "append" });
  expect(table.columns).toEqual([{ id: 1, name: "id", type: "long", required: true, doc: null }]);
});

test("a table that is not there, a wrong password and a dead Postgres are told apart", async () => {
  await expect(client().table({ namespace: "shop", name: "none" })).rejects.toMatchObject({ code: "not_found" });
  const stranger = new URL(catalogUri);
  stranger.password = "wrong";
  await expect(client(stranger.href).tables()).rejects.toMatchObject({ code: "refused", system: "iceberg" });
  const nowhere = new URL(catalogUri);
  nowhere.port = "2";
  const error = await client(nowhere.href)
    .tables()
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "unreachable" });
  expect(String(error)).not.toContain(decodeURIComponent(catalogUri.password));
});

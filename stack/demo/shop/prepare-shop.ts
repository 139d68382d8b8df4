import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { seededRandom } from "../random.ts";
import { ensureDatabase } from "./ensure-database.ts";
import { seedShop } from "./seed-shop.ts";

/** Makes database, tables, publication and the first rows. Returns whether rows were written. */
export async function prepareShop(databaseUrl: string, shopUrl: string): Promise<boolean> {
  await ensureDatabase(databaseUrl, shopUrl);
  const client = new Client({ connectionString: shopUrl, connectionTimeoutMillis: 10_000, query_timeout: 30_000 });
  await client.connect();
  try {
    await client.query(readFileSync(join(import.meta.dirname, "schema.sql"), "utf8"));
    const { rows } = await client.query("SELECT 1 FROM shop.users LIMIT 1");
    if (rows.length > 0) return false;
    await seedShop(client, seededRandom(1));
    return true;
  } finally {
    await client.end();
  }
}

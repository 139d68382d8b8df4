import type { Client } from "pg";
import type { Random } from "../random.ts";
import { newCustomer, newOrder, newProduct, newUser } from "./rows.ts";

/** Writes all first rows in one transaction: a seed that was cut off leaves nothing behind. */
export async function seedShop(client: Client, random: Random): Promise<void> {
  const many = <T>(count: number, make: (random: Random) => T) =>
    JSON.stringify(Array.from({ length: count }, () => make(random)));
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO shop.users (email, display_name, country, tier, tags, preferences, credit, birth_date)
     SELECT email, display_name, country, tier, tags, preferences, credit, birth_date
     FROM jsonb_populate_recordset(NULL::shop.users, $1)`,
    [many(300, newUser)],
  );
  await client.query(
    `INSERT INTO shop.customers (user_id, company, vat_id, address, contacts, credit_limit)
     SELECT (SELECT min(id) FROM shop.users) + 2 * n, company, vat_id, address, contacts, credit_limit
     FROM jsonb_populate_recordset(NULL::shop.customers, $1) WITH ORDINALITY
       AS seed (id, user_id, company, vat_id, address, contacts, credit_limit, created_at, updated_at, n)`,
    [many(120, newCustomer)],
  );
  await client.query(
    `INSERT INTO shop.products (sku, name, price, dimensions_cm, attributes)
     SELECT sku, name, price, dimensions_cm, attributes FROM jsonb_populate_recordset(NULL::shop.products, $1)`,
    [many(60, newProduct)],
  );
  await client.query(
    `INSERT INTO shop.orders (customer_id, total, currency, items, coupons, note)
     SELECT (SELECT min(id) FROM shop.customers) + n % 120, total, currency, items, coupons, note
     FROM jsonb_populate_recordset(NULL::shop.orders, $1) WITH ORDINALITY
       AS seed (id, customer_id, status, total, currency, items, coupons, note, placed_at, updated_at, n)`,
    [many(400, newOrder)],
  );
  await client.query("COMMIT");
}

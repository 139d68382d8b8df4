import type { Pool } from "pg";
import type { Shop } from "./next-click.ts";

/** Ids that clicks refer to. bigint columns come as text from pg, with all their digits. */
export async function readKnownIds(pool: Pool): Promise<Shop> {
  const ids = async (table: "users" | "products") => {
    const { rows } = await pool.query<{ id: string }>(`SELECT id FROM shop.${table} ORDER BY id DESC LIMIT 500`);
    return rows.map(({ id }) => BigInt(id));
  };
  const [userIds, productIds] = await Promise.all([ids("users"), ids("products")]);
  return { userIds, productIds };
}

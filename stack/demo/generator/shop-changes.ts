import { between, chance, pick, type Random } from "../random.ts";
import { money, newCustomer, newOrder, newProduct, newUser } from "../shop/rows.ts";
import { countries, notes, tiers } from "../shop/words.ts";

/** One change of one row. `user` is set when it returns a row of shop.users, `gone` when that row was deleted. */
export type ShopChange = { sql: string; values: unknown[]; user?: "changed" | "gone" };

const published = "RETURNING id::text, display_name, country, tier";
/** A row at a random place of the table, found through the key instead of sorting the table. */
const someRow = (table: string, where = "true") =>
  `(SELECT id FROM shop.${table} WHERE id >= (SELECT min(id) FROM shop.${table}) + $1 AND ${where} ORDER BY id LIMIT 1)`;

/** What happens next in the shop. Tables stay near the size they were seeded with: what is added is deleted elsewhere. */
export function nextShopChange(random: Random): ShopChange {
  const place = between(random, 0, 350);
  const dice = random();
  if (dice < 0.22) return updateUser(random, place);
  if (dice < 0.26)
    return {
      ...insert(
        "users",
        ["email", "display_name", "country", "tier", "tags", "preferences", "credit", "birth_date"],
        newUser(random),
        published,
      ),
      user: "changed",
    };
  if (dice < 0.3)
    return {
      sql: `DELETE FROM shop.users WHERE id = ${someRow("users", "(SELECT count(*) FROM shop.users) > 290")} ${published}`,
      values: [place],
      user: "gone",
    };
  if (dice < 0.36) return update("customers", "credit_limit = $2", place, [money(random, 90_000)]);
  if (dice < 0.37)
    return insert("customers", ["company", "vat_id", "address", "contacts", "credit_limit"], newCustomer(random));
  if (dice < 0.44) return update("products", "price = $2", place % 60, [money(random, 400)]);
  if (dice < 0.45)
    return insert("products", ["sku", "name", "price", "dimensions_cm", "attributes"], newProduct(random));
  if (dice < 0.46)
    return update("products", "discontinued_at = CASE WHEN discontinued_at IS NULL THEN now() END", place % 60, []);
  if (dice < 0.68) return insertOrder(random, place);
  if (dice < 0.84)
    return update("orders", "status = $2, note = coalesce($3, note)", between(random, 0, 500), [
      pick(random, ["paid", "packed", "shipped", "returned"]),
      chance(random, 0.1) ? pick(random, notes) : null,
    ]);
  return {
    sql: "DELETE FROM shop.orders WHERE id = (SELECT min(id) FROM shop.orders) AND (SELECT count(*) FROM shop.orders) > 400",
    values: [],
  };
}

function updateUser(random: Random, place: number): ShopChange {
  const changes: readonly [string, unknown][] = [
    ["tier = $2", pick(random, tiers)],
    ["country = $2", pick(random, countries)],
    ["credit = $2", money(random, 5_000)],
    [
      "preferences = jsonb_set(coalesce(preferences, '{}'), '{theme}', to_jsonb($2::text))",
      pick(random, ["dark", "light"]),
    ],
  ];
  const [set, value] = changes[Math.floor(random() * changes.length)] ?? ["tier = $2", "basic"];
  const change = update("users", set, place, [value]);
  return { ...change, sql: `${change.sql} ${published}`, user: "changed" };
}

const update = (table: string, set: string, place: number, values: unknown[]): ShopChange => ({
  sql: `UPDATE shop.${table} SET ${set}, updated_at = now() WHERE id = ${someRow(table)}`,
  values: [place, ...values],
});

function insert(table: string, columns: readonly string[], row: object, returning = ""): ShopChange {
  const list = columns.join(", ");
  return {
    sql: `INSERT INTO shop.${table} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::shop.${table}, $1) ${returning}`,
    values: [JSON.stringify(row)],
  };
}

function insertOrder(random: Random, place: number): ShopChange {
  const columns = "total, currency, items, coupons, note";
  return {
    sql: `INSERT INTO shop.orders (customer_id, ${columns})
      SELECT ${someRow("customers")}, ${columns} FROM jsonb_populate_record(NULL::shop.orders, $2)`,
    values: [place % 120, JSON.stringify(newOrder(random))],
  };
}

import { between, chance, pick, type Random } from "../random.ts";
import { money, newCustomer, newOrder, newProduct, newUser } from "../shop/rows.ts";
import { countries, notes, tiers } from "../shop/words.ts";

/** One change of one row. `user` is set when it returns a row of shop.users, `gone` when that row was deleted. */
export type ShopChange = { sql: string; values: unknown[]; user?: "changed" | "gone" };

const published = "RETURNING id::text, display_name, country, tier";
/** A row at a random place of the table, found through the key instead of sorting the table. */
const someRow = (table: string, where = "true") =>
  `(SELECT id FROM shop.${table} WHERE id >= (SELECT min(id) FROM shop.${table}) + $1 AND ${where} ORDER BY id LIMIT 1)`;

type Maker = (random: Random, place: number) => ShopChange;

// What happens in the shop, with how often of a hundred. Tables stay near the size they were seeded with.
const changes: readonly [number, Maker][] = [
  [22, updateUser],
  [4, (random) => ({ ...insert("users", userColumns, newUser(random), published), user: "changed" })],
  [4, (_, place) => deleteUser(place)],
  [6, (random, place) => update("customers", "credit_limit = $2", place, [money(random, 90_000)])],
  [1, (random) => insert("customers", customerColumns, newCustomer(random))],
  [1, () => trim("customers", 120)],
  [7, (random, place) => update("products", "price = $2", place % 60, [money(random, 400)])],
  [1, (random) => insert("products", productColumns, newProduct(random))],
  [1, () => trim("products", 60)],
  [
    1,
    (_, place) =>
      update("products", "discontinued_at = CASE WHEN discontinued_at IS NULL THEN now() END", place % 60, []),
  ],
  [24, insertOrder],
  [16, updateOrder],
  [12, () => trim("orders", 400)],
];
const total = changes.reduce((sum, [weight]) => sum + weight, 0);

export function nextShopChange(random: Random): ShopChange {
  const place = between(random, 0, 350);
  let dice = random() * total;
  const chosen = changes.find(([weight]) => {
    dice -= weight;
    return dice < 0;
  });
  return (chosen?.[1] ?? updateUser)(random, place);
}

const userColumns = ["email", "display_name", "country", "tier", "tags", "preferences", "credit", "birth_date"];
const customerColumns = ["company", "vat_id", "address", "contacts", "credit_limit"];
const productColumns = ["sku", "name", "price", "dimensions_cm", "attributes"];

const deleteUser = (place: number): ShopChange => ({
  sql: `DELETE FROM shop.users WHERE id = ${someRow("users", "(SELECT count(*) FROM shop.users) > 290")} ${published}`,
  values: [place],
  user: "gone",
});

/** Deletes a few of the oldest rows when there are more than `kept`. */
const trim = (table: string, kept: number): ShopChange => ({
  sql: `DELETE FROM shop.${table} WHERE id IN (
    SELECT id FROM shop.${table} ORDER BY id LIMIT least(3, greatest(0, (SELECT count(*) FROM shop.${table}) - $1)))`,
  values: [kept],
});

function updateOrder(random: Random): ShopChange {
  return update("orders", "status = $2, note = coalesce($3, note)", between(random, 0, 500), [
    pick(random, ["paid", "packed", "shipped", "returned"]),
    chance(random, 0.1) ? pick(random, notes) : null,
  ]);
}

function updateUser(random: Random, place: number): ShopChange {
  const settings: readonly [string, unknown][] = [
    ["tier = $2", pick(random, tiers)],
    ["country = $2", pick(random, countries)],
    ["credit = $2", money(random, 5_000)],
    [
      "preferences = jsonb_set(coalesce(preferences, '{}'), '{theme}', to_jsonb($2::text))",
      pick(random, ["dark", "light"]),
    ],
  ];
  const [set, value] = settings[Math.floor(random() * settings.length)] ?? ["tier = $2", "basic"];
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

import { between, chance, hex, pick, type Random } from "../random.ts";
import { companies, countries, displayNames, notes, productNames, tags, tiers } from "./words.ts";

/** Decimals are text: a double cannot hold all of numeric(18,4). */
export type UserRow = {
  email: string;
  display_name: string | null;
  country: string | null;
  tier: string;
  tags: string[];
  preferences: unknown;
  credit: string;
  birth_date: string | null;
};

export function newUser(random: Random): UserRow {
  return {
    email: `user-${hex(random, 8)}@example.org`,
    display_name: chance(random, 0.05) ? null : pick(random, displayNames),
    country: chance(random, 0.04) ? null : pick(random, countries),
    tier: pick(random, tiers),
    tags: tags.filter(() => chance(random, 0.3)),
    preferences: chance(random, 0.2)
      ? null
      : { theme: pick(random, ["dark", "light"]), limits: { daily: between(random, 1, 50) } },
    credit: credit(random),
    birth_date: chance(random, 0.5)
      ? `${between(random, 1940, 2007)}-0${between(random, 1, 9)}-${between(random, 10, 28)}`
      : null,
  };
}

export const newCustomer = (random: Random) => ({
  company: chance(random, 0.6) ? pick(random, companies) : null,
  vat_id: chance(random, 0.5) ? `EU${between(random, 10_000_000, 99_999_999)}` : null,
  address: {
    city: pick(random, ["Αθήνα", "München", "大阪", "São Paulo"]),
    zip: String(between(random, 1_000, 99_999)),
  },
  contacts: chance(random, 0.3) ? null : [`desk-${hex(random, 4)}@example.org`],
  credit_limit: chance(random, 0.2) ? null : credit(random),
});

export const newProduct = (random: Random) => ({
  sku: `SKU-${hex(random, 6).toUpperCase()}`,
  name: pick(random, productNames),
  price: money(random, 400),
  dimensions_cm: chance(random, 0.3)
    ? null
    : [between(random, 1, 90), between(random, 1, 90) + 0.5, between(random, 1, 9)],
  attributes: {
    colour: pick(random, ["красный", "blau", "绿"]),
    stock: between(random, 0, 500),
    serial: "9007199254740995",
  },
});

export const newOrder = (random: Random) => ({
  total: money(random, 900),
  currency: pick(random, ["EUR", "EUR", "USD", "JPY"]),
  items: Array.from({ length: between(random, 1, 4) }, () => ({
    sku: `SKU-${hex(random, 6)}`,
    quantity: between(random, 1, 5),
  })),
  coupons: chance(random, 0.7) ? null : [`SAVE${between(random, 5, 30)}`],
  note: chance(random, 0.8) ? null : pick(random, notes),
});

export const money = (random: Random, highest: number): string =>
  `${between(random, 0, highest)}.${String(between(random, 0, 9_999)).padStart(4, "0")}`;

/** Mostly small, sometimes with all 18 digits in use. */
const credit = (random: Random): string => (chance(random, 0.05) ? "99999999999999.9999" : money(random, 5_000));

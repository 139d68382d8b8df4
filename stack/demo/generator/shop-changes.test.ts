import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { nextShopChange } from "./shop-changes.ts";

const random = seededRandom(3);
const changes = Array.from({ length: 2_000 }, () => nextShopChange(random));

test("every statement has exactly as many values as it has places for them", () => {
  for (const { sql, values } of changes) {
    const places = new Set(sql.match(/\$\d+/g));
    expect(places, sql).toEqual(new Set(values.map((_, place) => `$${place + 1}`)));
  }
});

test("each table is inserted into, updated and deleted from", () => {
  for (const table of ["users", "customers", "products", "orders"]) {
    for (const verb of ["INSERT INTO", "UPDATE", "DELETE FROM"]) {
      expect(
        changes.some(({ sql }) => sql.startsWith(`${verb} shop.${table} `)),
        `${verb} ${table}`,
      ).toBe(true);
    }
  }
});

test("whoever reads the topic of users learns of each change to one", () => {
  for (const { sql, user } of changes) {
    expect(user !== undefined).toBe(/^\S+ (INTO |FROM )?shop\.users /.test(sql));
  }
});

import type { Producer } from "kafkajs";
import type { Pool } from "pg";
import { pause } from "../forever.ts";
import type { Random } from "../random.ts";
import { pacer } from "./pace.ts";
import { type PublishedUser, publishUsers } from "./publish-users.ts";
import { nextShopChange } from "./shop-changes.ts";

export type ShopSources = { producer: Producer; pool: Pool; random: Random; changesPerSecond: number };

const tickMs = 500;

/** Changes rows of the shop until the signal, and tells the topic of users what became of them. */
export async function changeShop({ producer, pool, random, changesPerSecond }: ShopSources, signal: AbortSignal) {
  const { rows } = await pool.query<PublishedUser>("SELECT id::text, display_name, country, tier FROM shop.users");
  await publishUsers(
    producer,
    rows.map((user) => [user.id, user]),
  );
  const due = pacer(changesPerSecond);
  let before = performance.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    const elapsedMs = performance.now() - before;
    before += elapsedMs;
    for (let left = due(elapsedMs); left > 0; left--) {
      const change = nextShopChange(random);
      const changed = await pool.query<PublishedUser>(change.sql, change.values);
      const user = change.user === undefined ? undefined : changed.rows[0];
      if (user !== undefined) await publishUsers(producer, [[user.id, change.user === "gone" ? undefined : user]]);
    }
  }
}

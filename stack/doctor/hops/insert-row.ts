import pg from "pg";
import type { Hop, Probe } from "./hop.ts";

export const insertRow: Hop = {
  name: "source",
  what: "row inserted into shop.users",
  needs: ["postgres"],
  timeoutMs: 10_000,
  suspicion: "Postgres is slow or the table is locked.",
  async run(probe) {
    const [row] = await query<{ id: string }>(
      probe,
      "INSERT INTO shop.users (email, display_name, country, tier) VALUES ($1, $2, 'DE', 'gold') RETURNING id",
      [`${probe.marker}@example.org`, probe.userName],
    );
    if (row === undefined) throw new Error("the insert returned no row");
    probe.userId = BigInt(row.id);
    return `id ${row.id}`;
  },
};

/** Takes the probe's row out again; the warehouse keeps its clicks. */
export async function removeRow(probe: Probe): Promise<void> {
  if (probe.userId !== undefined) await query(probe, "DELETE FROM shop.users WHERE id = $1", [String(probe.userId)]);
}

async function query<Row extends pg.QueryResultRow>(
  { settings }: Probe,
  sql: string,
  values: string[],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: settings.addresses.shopUrl,
    connectionTimeoutMillis: 3_000,
    query_timeout: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

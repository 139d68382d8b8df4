import pg from "pg";
import type { Settings } from "../../settings.ts";
import { errorWords } from "../failure-words.ts";
import type { Finding } from "../finding.ts";

type Slot = { active: boolean; wal_status: string | null };

export async function checkPostgres({ addresses }: Settings): Promise<Finding[]> {
  const client = new pg.Client({
    connectionString: addresses.shopUrl,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Slot>(
      "SELECT active, wal_status FROM pg_replication_slots WHERE slot_name = 'millrace_shop'",
    );
    return slotFindings(rows[0]);
  } catch (error) {
    return [
      {
        system: "postgres",
        seen: `Postgres does not answer: ${errorWords(error)}.`,
        advice: "`npm run logs -- postgres` shows why; `npm run up` starts it again.",
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An inactive slot is no finding: its reader, the connector, is judged by its own state. */
function slotFindings(slot: Slot | undefined): Finding[] {
  if (slot?.wal_status !== "lost") return [];
  return [
    {
      system: "postgres",
      part: "slot",
      seen: "The replication slot millrace_shop has lost changes: it was not read for longer than Postgres keeps its log.",
      advice: "Drop the slot and restart the connector shop-cdc with a new snapshot.",
    },
  ];
}

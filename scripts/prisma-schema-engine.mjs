#!/usr/bin/env node
import { randomUUID } from "node:crypto";
// Drop-in replacement for Prisma's native `schema-engine` binary (which is downloaded from
// binaries.prisma.sh): the same engine compiled to WebAssembly, from npm, over the pg driver adapter.
// The Prisma CLI runs it when PRISMA_SCHEMA_ENGINE_BINARY points here; it speaks line-delimited
// JSON-RPC 2.0 on stdin/stdout plus three `cli` sub-commands.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bg from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

const require = createRequire(import.meta.url);
const argv = process.argv.slice(2);
const flag = (name) => {
  const i = argv.indexOf(name);
  return i < 0 ? undefined : argv[i + 1];
};
if (argv.includes("--version")) {
  console.log(
    "schema-engine-wasm " +
      JSON.parse(
        await readFile(
          path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")), "package.json"),
          "utf8",
        ),
      ).version,
  );
  process.exit(0);
}
const readPayload = (s) => {
  try {
    return JSON.parse(s);
  } catch {
    return JSON.parse(Buffer.from(s, "base64").toString());
  }
};
const datasource = flag("--datasource") ? readPayload(flag("--datasource")) : {};
const url = datasource.url ?? process.env.DATABASE_URL;
const fail = (code, message) => {
  // the shape the CLI parses from stderr for `cli` sub-commands
  console.error(
    `schema-engine\n${JSON.stringify({ level: "ERROR", fields: { message, error_code: code, is_panic: false, meta: {} }, target: "schema_engine::logger" })}`,
  ); // the CLI drops line 1
  process.exit(1);
};
const withDb = (u, db) => {
  const x = new URL(u);
  x.pathname = `/${db}`;
  x.searchParams.delete("schema");
  return x.href;
};

if (argv[argv.length - 2] === "cli" || argv.includes("cli")) {
  const sub = argv[argv.indexOf("cli") + 1];
  const db = decodeURIComponent(new URL(url).pathname.slice(1));
  const c = new pg.Client({
    connectionString: sub === "can-connect-to-database" ? withDb(url, db) : withDb(url, "postgres"),
  });
  try {
    await c.connect();
    if (sub === "create-database") await c.query(`CREATE DATABASE ${pg.escapeIdentifier(db)}`);
    if (sub === "drop-database") await c.query(`DROP DATABASE ${pg.escapeIdentifier(db)}`);
    await c.end();
    process.exit(0);
  } catch (e) {
    const host = `${new URL(url).hostname}:${new URL(url).port || 5432}`;
    if (e.code === "3D000") fail("P1003", `Database \`${db}\` does not exist`);
    if (e.code === "28P01") fail("P1000", `Authentication failed against database server at ${host}`);
    if (e.code === "42P04") fail("P1009", `Database ${db} already exists`);
    fail("P1001", `Can't reach database server at ${host}: ${e.message || e.code}`);
  }
}

const wasmPath = path.join(
  path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
  "schema_engine_bg.wasm",
);
const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), { "./schema_engine_bg.js": bg });
bg.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

const schema = url ? (new URL(url).searchParams.get("schema") ?? undefined) : undefined;
// Discrete fields, NOT connectionString: adapter-pg builds the shadow database's pool with
// `{...config, database}` and in node-postgres a connectionString's database wins, so the shadow
// migrations would run against the main database.
const u = new URL(url ?? "postgresql://localhost/none");
const conn = {
  host: u.hostname,
  port: Number(u.port || 5432),
  user: decodeURIComponent(u.username),
  password: decodeURIComponent(u.password),
  database: decodeURIComponent(u.pathname.slice(1)),
  ...(/require|verify/.test(u.searchParams.get("sslmode") ?? "")
    ? { ssl: { rejectUnauthorized: u.searchParams.get("sslmode").startsWith("verify") } }
    : {}),
};
// adapter-pg 7.10 has no mapping for pg_catalog's one-byte "char" (OID 18), which the engine's catalog
// queries return: read it as text, then label it Character (6) as the engine expects.
const COLUMN_TYPE = 6;
const mapChar = (q) => {
  const { performIO, queryRaw } = q;
  const chars = [];
  q.performIO = async (query) => {
    const r = await performIO.call(q, query);
    chars.length = 0;
    r.fields?.forEach((f, i) => {
      if (f.dataTypeID === 18) {
        f.dataTypeID = 25;
        chars.push(i);
      }
    });
    return r;
  };
  q.queryRaw = async (query) => {
    const r = await queryRaw.call(q, query);
    for (const i of chars) r.columnTypes[i] = COLUMN_TYPE;
    return r;
  };
  if (q.startTransaction) {
    const st = q.startTransaction;
    q.startTransaction = async (...a) => mapChar(await st.apply(q, a));
  }
  return q;
};
const pgFactory = new PrismaPg({ ...conn, max: 1, idleTimeoutMillis: 0 }, { schema });
const connect = pgFactory.connect.bind(pgFactory);
pgFactory.connect = async () => mapChar(await connect());
// Upstream drops the shadow database before closing its own pool to it, which PostgreSQL refuses.
pgFactory.connectToShadowDb = async () => {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const admin = await connect();
  await admin.executeScript(`CREATE DATABASE "${name}"`);
  const shadow = await new PrismaPg({ ...conn, database: name, max: 1, idleTimeoutMillis: 0 }).connect();
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.dispose();
  };
  return mapChar(shadow);
};
const factory = bindMigrationAwareSqlAdapterFactory(pgFactory);
let engine;
const getEngine = () => (engine ??= bg.SchemaEngine.new({ datamodels: undefined }, () => {}, factory));

const send = (msg) => new Promise((r) => process.stdout.write(JSON.stringify({ jsonrpc: "2.0", ...msg }) + "\n", r));
let printId = 1_000_000,
  chain = Promise.resolve();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, method, params } = JSON.parse(line);
  if (!method) continue; // the CLI's answer to our own `print`
  chain = chain.then(async () => {
    try {
      const fn = { getDatabaseVersion: "version" }[method] ?? method;
      const result = await (await getEngine())[fn](params);
      if (method === "diff" && result.stdout)
        await send({ id: printId++, method: "print", params: { content: result.stdout } });
      await send({ id, result: result ?? null });
    } catch (e) {
      await send({
        id,
        error: {
          code: 4466,
          message: "An error happened. Check the data field for details.",
          data: {
            is_panic: false,
            message: e.message ?? String(e),
            error_code: e.code,
            meta: e.meta ?? null,
            backtrace: null,
          },
        },
      });
    }
  });
}
await chain;
process.exit(0);

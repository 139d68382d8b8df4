import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { loadSettings, type Settings } from "../stack/settings.ts";
import { postgresSystem } from "../stack/systems/postgres.ts";

// Whether the migrations lead to what the schema says. Prisma replays them in a database of its own, so a Postgres is
// needed: a throw-away one, made here in about two seconds, so that the check runs anywhere.
const READY_WITHIN_MS = 30_000;

const dataDir = mkdtempSync(join(tmpdir(), "millrace-migrations-"));
chmodSync(dataDir, 0o755);
mkdirSync(join(dataDir, "log"));
try {
  process.exitCode = await compare(await throwAwaySettings());
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function compare(settings: Settings): Promise<number> {
  const system = postgresSystem(settings);
  await system.prepare(() => undefined);
  const { command, args, uid, gid, env } = system.process;
  const ids = uid === undefined || gid === undefined ? {} : { uid, gid };
  const server = spawn(command, args, { ...ids, cwd: "/", stdio: "ignore", env: { ...process.env, ...env } });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const begun = performance.now();
    while (!(await system.probe().catch(() => ""))) {
      if (performance.now() - begun > READY_WITHIN_MS) throw new Error("The throw-away Postgres did not start.");
      await sleep(100);
    }
    return prismaDiff(settings);
  } finally {
    server.kill("SIGINT");
    await ended;
  }
}

function prismaDiff({ repoDir, ports, secrets }: Settings): number {
  const args = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
  const { status } = spawnSync(join(repoDir, "node_modules", ".bin", "prisma"), [...args, "--exit-code"], {
    cwd: repoDir,
    stdio: "inherit",
    timeout: 60_000,
    env: {
      ...process.env,
      DATABASE_URL: `postgresql://millrace:${secrets.postgresPassword}@127.0.0.1:${ports.postgres}/postgres`,
      PRISMA_SCHEMA_ENGINE_BINARY: join(repoDir, "scripts", "prisma-schema-engine.mjs"),
      CHECKPOINT_DISABLE: "1",
    },
  });
  return status ?? 1;
}

async function throwAwaySettings(): Promise<Settings> {
  const settings = loadSettings();
  const secrets = { ...settings.secrets, postgresPassword: crypto.randomUUID() };
  return { ...settings, dataDir, secrets, ports: { ...settings.ports, postgres: await freePort() } };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

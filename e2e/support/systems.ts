import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

// The stack under test, as `npm test` started it: the same variables lead every command to it.
const repoDir = resolve(import.meta.dirname, "..", "..");
const dataDir = resolve(repoDir, process.env.MILLRACE_DATA_DIR ?? ".data");

export type EmbeddedSystem = "kafka" | "registry" | "connect" | "postgres" | "flink-jobmanager" | "sql-gateway";

/** Kills one embedded system as a crash would. */
export function crash(system: EmbeddedSystem): void {
  const { pid } = JSON.parse(readFileSync(join(dataDir, "run", `${system}.json`), "utf8")) as { pid: number };
  process.kill(pid, "SIGKILL");
}

// With an address in the environment `up` would leave that system to its owner.
const ADDRESS = /^(DATABASE_URL|KAFKA_BROKERS|SCHEMA_REGISTRY_URL|CONNECT_URL|FLINK_|ICEBERG_|NEXTAUTH_)/;

/** Brings back what is missing, with its data, by the command a person would type. */
export function bringBack(): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ADDRESS.test(name)));
  return new Promise((done, fail) => {
    const child = spawn(
      join(repoDir, "node_modules", ".bin", "node"),
      [join(repoDir, "stack", "cli.ts"), "up", "--no-console"],
      { cwd: repoDir, stdio: ["ignore", "pipe", "pipe"], env: { NODE_ENV: "test", ...env } },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.once("close", (code) =>
      code === 0 ? done() : fail(new Error(`up ended with ${code}:\n${output.slice(-2_000)}`)),
    );
  });
}

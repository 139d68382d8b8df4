import { parseArgs } from "node:util";
import { durationText } from "./duration.ts";
import { allRecords, runningProcess } from "./process-records.ts";
import { residentMiB } from "./resident-memory.ts";
import { loadSettings, type Settings } from "./settings.ts";
import type { System } from "./system.ts";
import { consoleSystem } from "./systems/console.ts";
import { embeddedSystems } from "./systems/systems.ts";

export type SystemStatus = {
  name: string;
  version: string;
  health: "ok" | "failing" | "stopped";
  /** Why it is not ok. */
  reason: string | null;
  port: number | null;
  pid: number | null;
  uptimeSeconds: number | null;
  rssMiB: number | null;
  log: string | null;
};

/** Prints the state of every process of the stack. The exit code is 0 when all are healthy. */
export async function status(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const settings = loadSettings();
  const systems = [...embeddedSystems(settings), consoleSystem(settings, "")];
  const names = new Set([
    ...systems.map((system) => system.process.name),
    ...allRecords(settings.dataDir).map((r) => r.name),
  ]);
  const rows = await Promise.all(
    [...names].map((name) =>
      systemStatus(
        settings,
        name,
        systems.find((system) => system.process.name === name),
      ),
    ),
  );
  if (values.json)
    console.log(JSON.stringify({ basePort: settings.basePort, dataDir: settings.dataDir, systems: rows }, null, 2));
  else console.log(table(rows));
  return rows.every((row) => row.health === "ok") ? 0 : 1;
}

async function systemStatus(settings: Settings, name: string, system: System | undefined): Promise<SystemStatus> {
  const record = runningProcess(settings.dataDir, name);
  const dead = allRecords(settings.dataDir).find((one) => one.name === name);
  if (record === undefined) {
    const version = dead?.version ?? system?.process.version ?? "";
    const reason = dead === undefined ? "not started" : `process ${dead.pid} is gone; its log says why`;
    const port = system?.process.port ?? dead?.port ?? null;
    return {
      name,
      version,
      health: "stopped",
      reason,
      port,
      pid: null,
      uptimeSeconds: null,
      rssMiB: null,
      log: dead?.log ?? null,
    };
  }
  const answer = await probe(system, record.version);
  return {
    name,
    version: answer.version,
    health: answer.reason === null ? "ok" : "failing",
    reason: answer.reason,
    port: record.port ?? null,
    pid: record.pid,
    uptimeSeconds: Math.round((Date.now() - Date.parse(record.startedAt)) / 1000),
    rssMiB: residentMiB(record.pid),
    log: record.log,
  };
}

async function probe(
  system: System | undefined,
  fallback: string,
): Promise<{ version: string; reason: string | null }> {
  if (system === undefined) return { version: fallback, reason: null };
  try {
    return { version: await system.probe(), reason: null };
  } catch (error) {
    return { version: fallback, reason: error instanceof Error ? error.message : String(error) };
  }
}

function table(rows: readonly SystemStatus[]): string {
  const cells = rows.map((row) => [
    row.health,
    row.name,
    row.version,
    row.port === null ? "–" : String(row.port),
    row.pid === null ? "–" : String(row.pid),
    row.uptimeSeconds === null ? "–" : durationText(row.uptimeSeconds * 1000),
    row.rssMiB === null ? "–" : `${row.rssMiB} MiB`,
    row.reason ?? row.log ?? "",
  ]);
  const all = [["health", "system", "version", "port", "pid", "up for", "memory", "log, or what is wrong"], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = all.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const total = rows.reduce((sum, row) => sum + (row.rssMiB ?? 0), 0);
  return [...lines, "", `Memory of all: ${(total / 1024).toFixed(2)} GiB`].join("\n");
}

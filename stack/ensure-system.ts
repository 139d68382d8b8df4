import { setTimeout as sleep } from "node:timers/promises";
import { requireFreePorts } from "./ports.ts";
import type { ProcessRecord, Report } from "./process.ts";
import { isSameProcess } from "./process-identity.ts";
import { runningProcess } from "./process-records.ts";
import { CommandError } from "./run-command.ts";
import type { Settings } from "./settings.ts";
import { startProcess } from "./start-process.ts";
import type { System } from "./system.ts";

/** Starts the system unless it runs, and waits for its first real answer. Safe to repeat. */
export async function ensureSystem(settings: Settings, system: System, report: Report): Promise<string> {
  const { name } = system.process;
  let record = runningProcess(settings.dataDir, name);
  const ran = record !== undefined;
  if (record === undefined) {
    await requireFreePorts(settings, name, system.ports);
    await system.prepare(report);
    record = await startProcess(settings.dataDir, system.process);
  }
  const version = await firstAnswer(system, record);
  await system.settle?.(report);
  const where = record.port === undefined ? "" : ` on 127.0.0.1:${record.port}`;
  return `${version}${where}${ran ? `, running since ${record.startedAt.slice(11, 19)} UTC` : ""}`;
}

async function firstAnswer(system: System, record: ProcessRecord): Promise<string> {
  const { name } = system.process;
  const deadline = Date.now() + system.readyTimeoutMs;
  for (;;) {
    let reason: string;
    try {
      return await system.probe();
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
    if (!isSameProcess(record)) throw new CommandError(`${name} ended while it was starting`, record.log);
    if (Date.now() > deadline) {
      const waited = Math.round(system.readyTimeoutMs / 1000);
      throw new CommandError(`${name} did not answer within ${waited} s: ${reason}`, record.log);
    }
    await sleep(200);
  }
}

import { spawn } from "node:child_process";
import { closeSync, existsSync, fchownSync, mkdirSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { ManagedProcess, ProcessRecord } from "./process.ts";
import { processStartTime } from "./process-identity.ts";
import { writeRecord } from "./process-records.ts";
import { childEnvironment } from "./settings.ts";

const keptLogs = 3;

/**
 * Starts the process detached, in a process group of its own, with its output in log/<name>.log, and records it.
 * It outlives the caller. Throws when the command cannot be run at all.
 */
export async function startProcess(dataDir: string, wanted: ManagedProcess): Promise<ProcessRecord> {
  const log = rotateLog(join(dataDir, "log"), wanted.name);
  const output = openSync(log, "a", 0o644);
  if (wanted.uid !== undefined) fchownSync(output, wanted.uid, wanted.gid ?? wanted.uid);
  const child = spawn(wanted.command, wanted.args, {
    detached: true,
    stdio: ["ignore", output, output],
    cwd: wanted.cwd ?? dataDir,
    env: childEnvironment(wanted.env),
    ...(wanted.uid === undefined ? {} : { uid: wanted.uid }),
    ...(wanted.gid === undefined ? {} : { gid: wanted.gid }),
  });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (cause) => reject(new Error(`${wanted.name} cannot be run: ${cause.message}`, { cause })));
  });
  child.unref();
  const pid = child.pid ?? 0;
  const record: ProcessRecord = {
    name: wanted.name,
    version: wanted.version,
    pid,
    startTime: processStartTime(pid) ?? "",
    startedAt: new Date().toISOString(),
    ...(wanted.port === undefined ? {} : { port: wanted.port }),
    command: [wanted.command, ...wanted.args].join(" "),
    log,
    stopSignal: wanted.stopSignal ?? "SIGTERM",
    ...(wanted.startArchive === undefined ? {} : { startArchive: wanted.startArchive }),
    stopTimeoutMs: wanted.stopTimeoutMs ?? 20_000,
  };
  writeRecord(dataDir, record);
  return record;
}

function rotateLog(logDir: string, name: string): string {
  mkdirSync(logDir, { recursive: true });
  const file = (age: number) => join(logDir, age === 0 ? `${name}.log` : `${name}.${age}.log`);
  for (let age = keptLogs - 1; age >= 0; age--) {
    if (existsSync(file(age))) renameSync(file(age), file(age + 1));
  }
  return file(0);
}

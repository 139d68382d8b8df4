import { existsSync, renameSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessRecord } from "./process.ts";
import { isSameProcess } from "./process-identity.ts";
import { removeRecord } from "./process-records.ts";

/** Asks the process to stop, waits, and kills its group when it does not. Says which of these it took. */
export async function stopProcess(dataDir: string, record: ProcessRecord): Promise<"stopped" | "killed" | "was gone"> {
  if (!isSameProcess(record)) {
    keepArchive(record, false);
    removeRecord(dataDir, record.name);
    return "was gone";
  }
  signal(record, record.stopSignal);
  const deadline = Date.now() + record.stopTimeoutMs;
  while (isSameProcess(record) && Date.now() < deadline) await sleep(50);
  const stubborn = isSameProcess(record);
  if (stubborn) {
    signal(record, "SIGKILL");
    while (isSameProcess(record)) await sleep(20);
  }
  keepArchive(record, !stubborn);
  removeRecord(dataDir, record.name);
  return stubborn ? "killed" : "stopped";
}

/** Only a process that ended by itself has written the whole of it. */
function keepArchive({ startArchive }: ProcessRecord, whole: boolean): void {
  if (startArchive === undefined || !existsSync(startArchive.written)) return;
  if (whole) renameSync(startArchive.written, startArchive.archive);
  else rmSync(startArchive.written);
}

function signal(record: ProcessRecord, name: NodeJS.Signals): void {
  try {
    // The group also holds what the process started itself; the server of Postgres must be told alone.
    process.kill(record.stopSignal === "SIGTERM" ? -record.pid : record.pid, name);
  } catch (error) {
    if (!isSameProcess(record)) return;
    throw error;
  }
}

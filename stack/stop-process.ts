import { setTimeout as sleep } from "node:timers/promises";
import type { ProcessRecord } from "./process.ts";
import { isSameProcess } from "./process-identity.ts";
import { removeRecord } from "./process-records.ts";

/** Asks the process to stop, waits, and kills its group when it does not. Says which of these it took. */
export async function stopProcess(dataDir: string, record: ProcessRecord): Promise<"stopped" | "killed" | "was gone"> {
  if (!isSameProcess(record)) {
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
  removeRecord(dataDir, record.name);
  return stubborn ? "killed" : "stopped";
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

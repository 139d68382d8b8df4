import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProcessRecord } from "./process.ts";
import { isSameProcess } from "./process-identity.ts";

const runDir = (dataDir: string) => join(dataDir, "run");
const recordFile = (dataDir: string, name: string) => join(runDir(dataDir), `${name}.json`);

export function writeRecord(dataDir: string, record: ProcessRecord): void {
  mkdirSync(runDir(dataDir), { recursive: true });
  const path = recordFile(dataDir, record.name);
  writeFileSync(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

export function removeRecord(dataDir: string, name: string): void {
  rmSync(recordFile(dataDir, name), { force: true });
}

/** The record of a process that is alive and ours; undefined otherwise. */
export function runningProcess(dataDir: string, name: string): ProcessRecord | undefined {
  const record = readRecord(dataDir, name);
  return record !== undefined && isSameProcess(record) ? record : undefined;
}

/** Every record, in the order the processes were started, dead ones included. */
export function allRecords(dataDir: string): ProcessRecord[] {
  const dir = runDir(dataDir);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => readRecord(dataDir, file.slice(0, -".json".length)) ?? [])
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

function readRecord(dataDir: string, name: string): ProcessRecord | undefined {
  const path = recordFile(dataDir, name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as ProcessRecord;
  } catch {
    return undefined;
  }
}

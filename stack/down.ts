import { join } from "node:path";
import { parseArgs } from "node:util";
import { wipeDataDir } from "./data-dir.ts";
import { durationText } from "./duration.ts";
import { takeLock } from "./lock.ts";
import type { ProcessRecord } from "./process.ts";
import { allRecords } from "./process-records.ts";
import { loadSettings } from "./settings.ts";
import { stopProcess } from "./stop-process.ts";

/** Later groups serve earlier ones. What is not named (the demo's processes) uses all of them and goes first. */
const stopOrder = [
  [],
  ["console"],
  ["connect", "sql-gateway", "flink-taskmanager"],
  ["flink-jobmanager", "registry"],
  ["kafka"],
  ["postgres"],
];

/** Stops every process this stack has started. Returns the exit code. */
export async function down(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { wipe: { type: "boolean" } } });
  const begun = performance.now();
  const { dataDir } = loadSettings();
  const lock = await takeLock(join(dataDir, "run"), "down", (holder) =>
    console.log(`Waiting for process ${holder.pid} (${holder.command}), which is changing this stack …`),
  );
  try {
    for (const group of stopGroups(allRecords(dataDir)))
      await Promise.all(group.map((record) => stop(dataDir, record)));
    if (values.wipe) {
      wipeDataDir(dataDir);
      console.log(`Removed ${dataDir}.`);
    }
  } finally {
    lock.release();
  }
  console.log(`Down after ${durationText(performance.now() - begun)}.`);
  return 0;
}

async function stop(dataDir: string, record: ProcessRecord): Promise<void> {
  const begun = performance.now();
  const outcome = await stopProcess(dataDir, record);
  console.log(`✓ ${`${record.name} ${outcome}`.padEnd(56)} ${durationText(performance.now() - begun).padStart(10)}`);
}

export function stopGroups(records: readonly ProcessRecord[]): ProcessRecord[][] {
  const named = new Set(stopOrder.flat());
  return stopOrder
    .map((names, index) =>
      records.filter((record) => (index === 0 ? !named.has(record.name) : (names as string[]).includes(record.name))),
    )
    .filter((group) => group.length > 0);
}

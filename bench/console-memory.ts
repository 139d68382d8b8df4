import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../stack/settings.ts";

/** Resident memory of the console that `npm run up` started, in MiB. */
export function consoleRssMiB({ dataDir }: Settings): number {
  const { pid } = JSON.parse(readFileSync(join(dataDir, "run", "console.json"), "utf8")) as { pid: number };
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
}

import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Removes what earlier runs of a job have left behind, all but the checkpoint that is about to be restored. */
export function pruneCheckpoints(folder: string, kept: string): void {
  const keptRun = dirname(kept);
  for (const run of readdirSync(folder)) {
    if (run !== basename(keptRun)) rmSync(join(folder, run), { recursive: true, force: true });
  }
  for (const entry of readdirSync(keptRun)) {
    if (entry.startsWith("chk-") && entry !== basename(kept))
      rmSync(join(keptRun, entry), { recursive: true, force: true });
  }
}

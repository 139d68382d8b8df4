import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The newest complete checkpoint or savepoint under a job's folder, which holds one folder per run of the job.
 * Flink writes `_metadata` last: a folder without it was cut off.
 */
export function latestCheckpoint(folder: string): string | undefined {
  const complete = subfolders(folder)
    .flatMap((run) => subfolders(run))
    .map((path) => ({ path, metadata: join(path, "_metadata") }))
    .filter(({ metadata }) => existsSync(metadata))
    .map(({ path, metadata }) => ({ path, writtenMs: statSync(metadata).mtimeMs }));
  return complete.sort((one, other) => other.writtenMs - one.writtenMs)[0]?.path;
}

function subfolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The newest complete checkpoint under the folders of a job, each of which holds one folder per run.
 * Flink writes `_metadata` last: a folder without it was cut off.
 */
export function latestCheckpoint(folders: readonly string[]): string | undefined {
  const complete = folders
    .flatMap((folder) => subfolders(folder))
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

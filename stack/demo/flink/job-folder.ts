import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type JobName, readJob } from "./jobs.ts";

/** Where a job keeps its checkpoints. A changed script gets a folder of its own: its state would not fit. */
export const jobFolder = (checkpointsDir: string, name: JobName): string =>
  join(checkpointsDir, `${name}-${readJob(name).version}`);

/** The folders of all scripts a job has ever had. */
export function jobFolders(checkpointsDir: string, name: JobName): string[] {
  const folders = existsSync(checkpointsDir) ? readdirSync(checkpointsDir) : [];
  return folders
    .filter((folder) => folder.slice(0, -"-01234567".length) === name)
    .map((folder) => join(checkpointsDir, folder));
}

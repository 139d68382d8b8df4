import { dirname } from "node:path";
import { jobFolder, jobFolders } from "./job-folder.ts";
import type { JobName } from "./jobs.ts";
import { latestCheckpoint } from "./latest-checkpoint.ts";

/**
 * What a job can go on from. Undefined when its newest checkpoint is of another script: an older one of this script would
 * send again what has been sent since, while the offsets committed in Kafka are always those of the newest.
 */
export function findCheckpoint(checkpointsDir: string, name: JobName): string | undefined {
  const newest = latestCheckpoint(jobFolders(checkpointsDir, name));
  if (newest === undefined) return undefined;
  return dirname(dirname(newest)) === jobFolder(checkpointsDir, name) ? newest : undefined;
}

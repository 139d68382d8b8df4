import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../process.ts";
import { type FlinkJob, isAlive, listJobs } from "./find-job.ts";
import { jobFolder, jobFolders } from "./job-folder.ts";
import { type JobName, jobNames } from "./jobs.ts";
import { lastCheckpointPath } from "./last-checkpoint-path.ts";
import { stopJob } from "./stop-job.ts";
import { type FlinkPlaces, submitJob } from "./submit-job.ts";

/**
 * Starts the jobs that are not running, and replaces those that run an older script. A job that restarts again and again
 * is left to Flink and to its reader.
 */
export async function prepareJobs(places: FlinkPlaces, report: Report): Promise<void> {
  const alive = (await listJobs(places.flinkUrl)).filter(isAlive);
  await Promise.all(
    jobNames.map((name) =>
      prepareJob(
        name,
        alive.filter((job) => job.name === name),
        places,
        report,
      ),
    ),
  );
}

async function prepareJob(
  name: JobName,
  alive: readonly FlinkJob[],
  places: FlinkPlaces,
  report: Report,
): Promise<void> {
  const [job] = alive;
  if (job !== undefined) {
    const path = await lastCheckpointPath(places.flinkUrl, job.id);
    if (path === undefined || path.includes(jobFolder(places.checkpointsDir, name))) return;
    report(`job ${name} had an older script`);
    const savepoint = await stopJob(places.flinkUrl, job.id, join(places.checkpointsDir, "replaced"));
    await submitJob(name, places, report, savepoint);
    // From here on only the new script's own checkpoints count.
    const own = jobFolder(places.checkpointsDir, name);
    const older = jobFolders(places.checkpointsDir, name).filter((folder) => folder !== own);
    for (const folder of older) rmSync(folder, { recursive: true, force: true });
    return;
  }
  await submitJob(name, places, report);
}

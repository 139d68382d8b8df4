import type { Report } from "../../process.ts";
import { cancelJob } from "./cancel-job.ts";
import { type FlinkJob, isAlive, listJobs } from "./find-job.ts";
import { jobFolder } from "./job-folder.ts";
import { type JobName, jobNames } from "./jobs.ts";
import { lastCheckpointPath } from "./last-checkpoint-path.ts";
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
    // The new one goes on from the offsets that the old one committed with its last checkpoint.
    await cancelJob(places.flinkUrl, job.id);
    report(`job ${name} had an older script`);
  }
  await submitJob(name, places, report);
}

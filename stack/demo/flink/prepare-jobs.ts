import type { Report } from "../../process.ts";
import { isAlive, listJobs } from "./find-job.ts";
import { jobNames } from "./jobs.ts";
import { type FlinkPlaces, submitJob } from "./submit-job.ts";

/** Starts the jobs that are not running. One that restarts again and again is left to Flink and to its reader. */
export async function prepareJobs(places: FlinkPlaces, report: Report): Promise<void> {
  const running = new Set((await listJobs(places.flinkUrl)).filter(isAlive).map((job) => job.name));
  const missing = jobNames.filter((name) => !running.has(name));
  await Promise.all(missing.map((name) => submitJob(name, places, report)));
}

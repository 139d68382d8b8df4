import { httpJson } from "../http-json.ts";
import { keepTrying } from "../keep-trying.ts";
import { isAlive, listJobs } from "./find-job.ts";

/** Cancels a job and waits, for 30 s at most, until it has ended. */
export async function cancelJob(flinkUrl: string, jobId: string): Promise<void> {
  await httpJson(`${flinkUrl}/jobs/${jobId}?mode=cancel`, { method: "PATCH" });
  const ended = async () => {
    const job = (await listJobs(flinkUrl)).find(({ id }) => id === jobId);
    if (job !== undefined && isAlive(job)) throw new Error(`Flink does not end job ${job.name} (${job.state}).`);
  };
  await keepTrying(ended, { deadlineMs: 30_000 });
}

import { httpJson } from "../http-json.ts";

export type FlinkJob = { id: string; name: string; state: string; startedMs: number };

const ended = new Set(["FINISHED", "CANCELED", "FAILED", "SUSPENDED"]);

export async function listJobs(flinkUrl: string): Promise<FlinkJob[]> {
  const { jobs } = (await httpJson(`${flinkUrl}/jobs/overview`)) as {
    jobs: { jid: string; name: string; state: string; "start-time": number }[];
  };
  return jobs.map((job) => ({ id: job.jid, name: job.name, state: job.state, startedMs: job["start-time"] }));
}

/** A job that runs, or tries to, under this name. */
export const isAlive = (job: FlinkJob): boolean => !ended.has(job.state);

import { httpJson } from "../http-json.ts";

export type FlinkJob = { id: string; name: string; state: string; startedMs: number; allTasksRun: boolean };

const ended = new Set(["FINISHED", "CANCELED", "FAILED", "SUSPENDED"]);

export async function listJobs(flinkUrl: string): Promise<FlinkJob[]> {
  const { jobs } = (await httpJson(`${flinkUrl}/jobs/overview`)) as {
    jobs: {
      jid: string;
      name: string;
      state: string;
      "start-time": number;
      tasks: { running: number; total: number };
    }[];
  };
  return jobs.map(({ jid, name, state, "start-time": startedMs, tasks }) => ({
    id: jid,
    name,
    state,
    startedMs,
    allTasksRun: tasks.running === tasks.total,
  }));
}

/** A job that runs, or tries to, under this name. */
export const isAlive = (job: FlinkJob): boolean => !ended.has(job.state);

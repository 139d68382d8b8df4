import { setTimeout as sleep } from "node:timers/promises";
import { httpJson } from "../http-json.ts";
import { keepTrying } from "../keep-trying.ts";
import { isAlive, listJobs } from "./find-job.ts";

type Savepoint = { status: { id: string }; operation?: { location?: string } };

/**
 * Stops a job with a savepoint and returns its path. What waits in a join or a window is in it: going on from the
 * committed offsets alone would lose that. Undefined when no savepoint came about in 30 s, and the job was cancelled.
 */
export async function stopJob(flinkUrl: string, jobId: string, folder: string): Promise<string | undefined> {
  const job = `${flinkUrl}/jobs/${jobId}`;
  const savepoint = await takeSavepoint(job, folder).catch(() => undefined);
  if (savepoint === undefined) await cancelJob(flinkUrl, jobId);
  else await awaitEnd(flinkUrl, jobId);
  return savepoint;
}

export async function cancelJob(flinkUrl: string, jobId: string): Promise<void> {
  await httpJson(`${flinkUrl}/jobs/${jobId}?mode=cancel`, { method: "PATCH" });
  await awaitEnd(flinkUrl, jobId);
}

async function takeSavepoint(job: string, folder: string): Promise<string | undefined> {
  const body = { drain: false, targetDirectory: `file://${folder}` };
  const { "request-id": request } = (await httpJson(`${job}/stop`, { method: "POST", body })) as {
    "request-id": string;
  };
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const { status, operation } = (await httpJson(`${job}/savepoints/${request}`)) as Savepoint;
    if (status.id === "COMPLETED") return operation?.location?.replace(/^file:(\/\/)?/, "");
    await sleep(300);
  }
  return undefined;
}

async function awaitEnd(flinkUrl: string, jobId: string): Promise<void> {
  const ended = async () => {
    const job = (await listJobs(flinkUrl)).find(({ id }) => id === jobId);
    if (job !== undefined && isAlive(job)) throw new Error(`Flink does not end job ${job.name} (${job.state}).`);
  };
  await keepTrying(ended, { deadlineMs: 30_000 });
}

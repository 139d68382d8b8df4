import { type FlinkJob, isAlive, listJobs } from "../../demo/flink/find-job.ts";
import { jobNames } from "../../demo/flink/jobs.ts";
import { httpJson } from "../../demo/http-json.ts";
import type { Settings } from "../../settings.ts";
import { errorWords, rootCause } from "../failure-words.ts";
import type { Finding } from "../finding.ts";

type Overview = { taskmanagers: number; "slots-available": number; "slots-total": number };
type Exceptions = { exceptionHistory?: { entries?: { stacktrace?: string; timestamp?: number }[] } };

export async function checkFlink({ addresses }: Settings): Promise<Finding[]> {
  const { flinkUrl } = addresses;
  try {
    const [overview, jobs] = await Promise.all([
      httpJson(`${flinkUrl}/overview`, { timeoutMs: 4_000 }) as Promise<Overview>,
      listJobs(flinkUrl),
    ]);
    if (overview.taskmanagers === 0) return [noTaskManager];
    return (await Promise.all(jobNames.map((name) => judge(flinkUrl, name, jobs)))).flat();
  } catch (error) {
    return [
      {
        system: "flink-jobmanager",
        seen: `Flink's JobManager does not answer: ${errorWords(error)}.`,
        advice:
          "`npm run logs -- flink-jobmanager` shows why; `npm run up` starts it again, and the jobs from their last checkpoints.",
      },
    ];
  }
}

const noTaskManager: Finding = {
  system: "flink-taskmanager",
  seen: "Flink has no TaskManager: its jobs have nowhere to run.",
  advice: "`npm run logs -- flink-taskmanager` shows why; `npm run up` starts it again.",
};

async function judge(flinkUrl: string, name: string, jobs: readonly FlinkJob[]): Promise<Finding[]> {
  const newest = jobs.filter((job) => job.name === name).sort((one, other) => other.startedMs - one.startedMs)[0];
  const finding = (seen: string, advice: string): Finding[] => [
    { system: "flink-jobmanager", part: name, seen, advice },
  ];
  if (newest === undefined) {
    return finding(`Flink knows no job ${name}.`, "`npm run up` starts it from its last checkpoint.");
  }
  if (newest.state === "RUNNING") return [];
  const reason = await rootException(flinkUrl, newest.id).catch(() => undefined);
  return finding(
    `The Flink job ${name} is ${newest.state}${reason === undefined ? "." : `: ${reason}`}`,
    isAlive(newest)
      ? "It starts again by itself once the cause is gone."
      : "`npm run up` starts it from its last checkpoint.",
  );
}

async function rootException(flinkUrl: string, jobId: string): Promise<string | undefined> {
  const answer = (await httpJson(`${flinkUrl}/jobs/${jobId}/exceptions?maxExceptions=1`, {
    timeoutMs: 3_000,
  })) as Exceptions;
  const trace = answer.exceptionHistory?.entries?.[0]?.stacktrace;
  return trace === undefined ? undefined : rootCause(trace);
}

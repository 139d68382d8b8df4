import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";

const PASSED: readonly JobSnapshot["state"][] = ["CANCELED", "FINISHED"];

/**
 * The jobs that matter now: of each name the one started last, unless it ended as it was meant to. Flink remembers jobs
 * that ended, so a job that failed and was started again is there twice.
 */
export function newestJobs(jobs: readonly JobSnapshot[]): JobSnapshot[] {
  const byName = new Map<string, JobSnapshot>();
  for (const job of jobs) {
    const other = byName.get(job.name);
    if (!other || job.startedAt > other.startedAt) byName.set(job.name, job);
  }
  return [...byName.values()].filter((job) => !PASSED.includes(job.state));
}

import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import { formatDuration } from "@/lib/format/duration";
import { jobId } from "@/lib/overview/build-flow";
import type { Attention } from "@/lib/overview/contract";
import { nodeHref } from "@/lib/overview/hrefs";
import { newestJobs } from "@/lib/overview/newest-jobs";
import type { Seen } from "@/lib/overview/seen";
import { restartedLately } from "@/lib/overview/states";

const CHECKPOINT_LATE_MS = 5 * 60_000;

/** Jobs that failed, restart again and again, restarted lately, or take no checkpoints. */
export function jobAttention({ jobs, environment, nowMs }: Seen): Attention[] {
  return newestJobs(jobs?.jobs ?? []).flatMap((job) => {
    const trouble = troubleOf(job, nowMs);
    if (!trouble) return [];
    const action = { label: "See the job", href: nodeHref(environment, jobId(job)) };
    return [{ id: jobId(job), kind: "job" as const, ...trouble, action }];
  });
}

type Trouble = Pick<Attention, "state" | "title" | "detail" | "since">;

function troubleOf(job: JobSnapshot, nowMs: number): Trouble | undefined {
  const detail = job.failure?.cause ?? null;
  const since = job.failure?.at ?? job.endedAt;
  const name = shortName(job.name);
  if (job.state === "FAILED" || job.state === "FAILING") {
    return { state: "failed", title: `Job ${name} has failed.`, detail, since };
  }
  if (job.state === "RESTARTING") return { state: "failed", title: `Job ${name} is restarting.`, detail, since };
  if (job.state === "SUSPENDED") return { state: "degraded", title: `Job ${name} is suspended.`, detail, since };
  if (job.state !== "RUNNING") return undefined;
  if (restartedLately(job, nowMs)) {
    const times = job.restarts === 1 ? "once" : `${job.restarts} times`;
    return { state: "degraded", title: `Job ${name} has restarted ${times}.`, detail, since };
  }
  const lastMs = Date.parse(job.checkpoint?.at ?? job.startedAt);
  if (job.failedCheckpoints === 0 && job.checkpoint === null) return undefined; // it may run without checkpoints
  if (nowMs - lastMs < CHECKPOINT_LATE_MS) return undefined;
  const title = `Job ${name} has had no checkpoint for ${formatDuration(nowMs - lastMs)}.`;
  return { state: "degraded", title, detail, since: new Date(lastMs).toISOString() };
}

// Without a name of its own a job is called by its whole SQL text.
const shortName = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

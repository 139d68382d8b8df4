import { type FoundEnd, tablesWritten, topicsRead } from "@/lib/flink/job-ends";
import type { JobEnd, JobSnapshot, JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import type { FlinkPort, Job, JobState } from "@/lib/systems/flink/port";
import { mapLimited } from "@/lib/systems/map-limited";

const MAX_JOBS = 200;
const ENDED: readonly JobState[] = ["FAILED", "CANCELED", "FINISHED", "SUSPENDED"];

/** What a Flink cluster runs, and the jobs that ended which it still remembers, newest first. Throws AppError. */
export async function collectJobs(flink: FlinkPort): Promise<JobsSnapshot> {
  const [overview, jobs] = await Promise.all([flink.overview(), flink.jobs()]);
  const newest = jobs.toSorted((a, b) => b.startedAtMs - a.startedAtMs).slice(0, MAX_JOBS);
  return { ...overview, jobs: await mapLimited(newest, 4, (job) => snapshot(flink, job)) };
}

async function snapshot(flink: FlinkPort, job: Job): Promise<JobSnapshot> {
  const ended = ENDED.includes(job.state);
  const base = {
    id: job.id,
    name: job.name,
    state: job.state,
    startedAt: new Date(job.startedAtMs).toISOString(),
    endedAt: job.endedAtMs === null ? null : new Date(job.endedAtMs).toISOString(),
    durationMs: job.durationMs,
  };
  if (ended && job.state !== "FAILED") return { ...base, ...NOTHING };
  // A job may be gone before the last of its parts is asked for: what is known of it stands.
  const [failures, checkpoints, metrics, ends] = await Promise.all([
    flink.failures(job.id).catch(() => []),
    ended ? undefined : flink.checkpoints(job.id).catch(() => undefined),
    ended ? undefined : flink.jobMetrics(job.id, ["numRestarts"]).catch(() => undefined),
    ended ? NO_ENDS : endsOf(flink, job.id).catch(() => NO_ENDS),
  ]);
  const failure = failures[0];
  const done = checkpoints?.latestCompleted;
  return {
    ...base,
    ...ends,
    restarts: metrics?.get("numRestarts") ?? null,
    checkpoint: done
      ? { at: new Date(done.endedAtMs).toISOString(), durationMs: done.durationMs, sizeBytes: String(done.sizeBytes) }
      : null,
    failedCheckpoints: checkpoints?.failed ?? null,
    failure: failure ? { at: new Date(failure.atMs).toISOString(), cause: failure.rootCause.slice(0, 1_000) } : null,
  };
}

const NO_ENDS: { inputs: JobEnd[]; outputs: JobEnd[] } = { inputs: [], outputs: [] };
const NOTHING = { ...NO_ENDS, restarts: null, checkpoint: null, failedCheckpoints: null, failure: null };

async function endsOf(flink: FlinkPort, id: string): Promise<typeof NO_ENDS> {
  const detail = await flink.job(id);
  const vertices = await mapLimited(detail.vertices, 4, async (vertex) => {
    const names = await flink.vertexMetricNames(id, vertex.id);
    const description = detail.plan.find((step) => step.id === vertex.id)?.description ?? vertex.name;
    const inputs = topicsRead(names);
    const outputs = tablesWritten(description, names);
    const wanted = [...inputs, ...outputs].flatMap((end) => end.metric ?? []);
    const rates = wanted.length === 0 ? undefined : await flink.vertexMetrics(id, vertex.id, wanted);
    const withRate = ({ kind, name, metric }: FoundEnd): JobEnd => ({
      kind,
      name,
      recordsPerSecond: (metric === null ? undefined : rates?.get(metric)) ?? null,
    });
    return { inputs: inputs.map(withRate), outputs: outputs.map(withRate) };
  });
  return { inputs: vertices.flatMap((vertex) => vertex.inputs), outputs: vertices.flatMap((vertex) => vertex.outputs) };
}

import { z } from "zod";
import { lastCause } from "@/lib/systems/error-words";
import { type Checkpoints, JOB_STATES, type JobFailure } from "@/lib/systems/flink/port";
import { int64 } from "@/lib/systems/json";

const State = z.enum(JOB_STATES).catch("UNKNOWN");

export const OverviewReply = z
  .object({
    "flink-version": z.string(),
    taskmanagers: z.number(),
    "slots-total": z.number(),
    "slots-available": z.number(),
  })
  .transform((reply) => ({
    version: reply["flink-version"],
    taskManagers: reply.taskmanagers,
    slotsTotal: reply["slots-total"],
    slotsAvailable: reply["slots-available"],
  }));

const JobReply = z
  .object({
    jid: z.string(),
    name: z.string(),
    state: State,
    "start-time": z.number(),
    "end-time": z.number(),
    duration: z.number(),
    tasks: z.object({ total: z.number(), running: z.number(), failed: z.number() }),
  })
  .transform((job) => ({
    id: job.jid,
    name: job.name,
    state: job.state,
    startedAtMs: job["start-time"],
    endedAtMs: job["end-time"] < 0 ? null : job["end-time"],
    durationMs: job.duration,
    tasks: job.tasks,
  }));
export const JobsReply = z.object({ jobs: z.array(JobReply) }).transform(({ jobs }) => jobs);

const VertexReply = z
  .object({
    id: z.string(),
    name: z.string(),
    parallelism: z.number(),
    status: z.string(),
    metrics: z.object({ "read-records": int64, "write-records": int64 }),
  })
  .transform(({ id, name, parallelism, status, metrics }) => ({
    id,
    name,
    parallelism,
    state: status,
    readRecords: metrics["read-records"],
    writtenRecords: metrics["write-records"],
  }));
const PlanReply = z
  .object({
    id: z.string(),
    description: z.string(),
    inputs: z.array(z.object({ id: z.string() })).nullish(),
  })
  .transform(({ id, description, inputs }) => ({ id, description, inputs: (inputs ?? []).map((input) => input.id) }));
export const JobDetailReply = z
  .object({
    jid: z.string(),
    name: z.string(),
    state: State,
    vertices: z.array(VertexReply),
    plan: z.object({ nodes: z.array(PlanReply) }),
  })
  .transform(({ jid, name, state, vertices, plan }) => ({ id: jid, name, state, vertices, plan: plan.nodes }));

const FailureReply = z
  .object({
    timestamp: z.number(),
    stacktrace: z.string(),
    exceptionName: z.string().nullish(),
    taskName: z.string().nullish(),
  })
  .transform(
    ({ timestamp, stacktrace, exceptionName, taskName }): JobFailure => ({
      atMs: timestamp,
      rootCause: lastCause(stacktrace) || (exceptionName ?? ""),
      trace: stacktrace,
      task: taskName ?? null,
    }),
  );
export const FailuresReply = z
  .object({ exceptionHistory: z.object({ entries: z.array(FailureReply) }) })
  .transform(({ exceptionHistory }) => exceptionHistory.entries);

const Completed = z.object({
  id: int64,
  latest_ack_timestamp: z.number(),
  end_to_end_duration: z.number(),
  state_size: int64,
  external_path: z.string().nullish(),
});
const Failed = z.object({ failure_timestamp: z.number(), failure_message: z.string().nullish() });
export const CheckpointsReply = z
  .object({
    counts: z.object({ completed: z.number(), failed: z.number(), in_progress: z.number() }),
    latest: z.object({ completed: Completed.nullish(), failed: Failed.nullish() }).nullish(),
  })
  .transform(({ counts, latest }): Checkpoints => {
    const done = latest?.completed;
    const failed = latest?.failed;
    return {
      completed: counts.completed,
      failed: counts.failed,
      inProgress: counts.in_progress,
      latestCompleted: done
        ? {
            id: done.id,
            endedAtMs: done.latest_ack_timestamp,
            durationMs: done.end_to_end_duration,
            sizeBytes: done.state_size,
            path: done.external_path ?? null,
          }
        : null,
      latestFailure: failed ? { atMs: failed.failure_timestamp, reason: failed.failure_message ?? "" } : null,
    };
  });

export const MetricNamesReply = z.array(z.object({ id: z.string() }));
const Figure = z.union([z.string(), z.number(), z.bigint()]).nullish();
export const MetricsReply = z
  .array(z.object({ id: z.string(), value: Figure, sum: Figure }))
  .transform((list) => new Map(list.flatMap(({ id, value, sum }) => figure(id, value ?? sum))));

// A metric that no operator has reported yet is the text "NaN".
function figure(id: string, value: string | number | bigint | null | undefined): [string, number][] {
  const number = Number(value ?? Number.NaN);
  return Number.isFinite(number) ? [[id, number]] : [];
}

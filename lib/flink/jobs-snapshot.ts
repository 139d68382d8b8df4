import { z } from "zod";
import { Int64 } from "@/lib/http/endpoint";
import { JOB_STATES } from "@/lib/systems/flink/port";

/**
 * What a job reads or writes. Flink tells topics and tables only in its own spelling: a topic read is its name with dots
 * as underscores, a topic written is the name of the SQL table; find-topic.ts makes topics of both.
 */
export const JobEnd = z.object({
  kind: z.enum(["topic", "warehouse-table"]),
  name: z.string(),
  recordsPerSecond: z.number().nullable(),
});
export type JobEnd = z.infer<typeof JobEnd>;

export const JobSnapshot = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(JOB_STATES),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  durationMs: z.number(),
  restarts: z.number().nullable(),
  checkpoint: z.object({ at: z.string(), durationMs: z.number(), sizeBytes: Int64 }).nullable(),
  failedCheckpoints: z.number().nullable(),
  /** The newest failure Flink remembers, with its last cause. */
  failure: z.object({ at: z.string(), cause: z.string() }).nullable(),
  inputs: z.array(JobEnd),
  outputs: z.array(JobEnd),
});
export type JobSnapshot = z.infer<typeof JobSnapshot>;

/** The document of kind "jobs". */
export const JobsSnapshot = z.object({
  version: z.string(),
  taskManagers: z.number(),
  slotsTotal: z.number(),
  slotsAvailable: z.number(),
  jobs: z.array(JobSnapshot),
});
export type JobsSnapshot = z.infer<typeof JobsSnapshot>;

import { flinkOf } from "@/lib/environments/systems";
import { collectJobs } from "@/lib/flink/collect-jobs";
import type { Collector } from "@/lib/jobs/collector";

export const jobsCollector: Collector = {
  kind: "jobs",
  everyIntervals: 1,
  timeoutMs: 30_000,
  applies: ({ systems }) => systems.flink !== undefined,
  collect: (environment) => collectJobs(flinkOf(environment)),
};

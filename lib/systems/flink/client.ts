import type { FlinkPort } from "@/lib/systems/flink/port";
import {
  CheckpointsReply,
  FailuresReply,
  JobDetailReply,
  JobsReply,
  MetricNamesReply,
  MetricsReply,
  OverviewReply,
} from "@/lib/systems/flink/replies";
import { type HttpSystem, httpJson } from "@/lib/systems/http";

const MAX_FAILURES = 20;
const part = encodeURIComponent;

/** A client of a Flink JobManager's REST API. `timeoutMs` is per call. */
export function flinkClient({ url, timeoutMs = 5_000 }: { url: string; timeoutMs?: number }): FlinkPort {
  const at: HttpSystem = { system: "flink", url, timeoutMs };
  return {
    overview: () => httpJson(at, { path: "/overview", reply: OverviewReply }),
    jobs: () => httpJson(at, { path: "/jobs/overview", reply: JobsReply }),
    job: (id) => httpJson(at, { path: `/jobs/${part(id)}`, reply: JobDetailReply }),
    failures: (id) =>
      httpJson(at, { path: `/jobs/${part(id)}/exceptions?maxExceptions=${MAX_FAILURES}`, reply: FailuresReply }),
    checkpoints: (id) => httpJson(at, { path: `/jobs/${part(id)}/checkpoints`, reply: CheckpointsReply }),
    jobMetrics: (id, names) =>
      httpJson(at, { path: `/jobs/${part(id)}/metrics?get=${names.map(part).join(",")}`, reply: MetricsReply }),
    vertexMetricNames: async (id, vertex) => {
      const path = `/jobs/${part(id)}/vertices/${part(vertex)}/subtasks/metrics`;
      return (await httpJson(at, { path, reply: MetricNamesReply })).map((metric) => metric.id);
    },
    vertexMetrics: (id, vertex, names) => {
      const path = `/jobs/${part(id)}/vertices/${part(vertex)}/subtasks/metrics`;
      return httpJson(at, { path: `${path}?get=${names.map(part).join(",")}&agg=sum`, reply: MetricsReply });
    },
  };
}

import { collectConnectors } from "@/lib/connectors/collect-connectors";
import { connectsOf, flinkOf, icebergOf, registryOf } from "@/lib/environments/systems";
import { collectJobs } from "@/lib/flink/collect-jobs";
import type { Collector } from "@/lib/jobs/collector";
import { collectRegistry } from "@/lib/schemas/collect-registry";
import { collectTables } from "@/lib/warehouse/collect-tables";

/** Everything that is collected of an environment. */
export const COLLECTORS: readonly Collector[] = [
  {
    kind: "registry",
    everyIntervals: 2,
    timeoutMs: 15_000,
    applies: ({ systems }) => systems.registry !== undefined,
    collect: (environment) => collectRegistry(registryOf(environment)),
  },
  {
    kind: "connectors",
    everyIntervals: 1,
    timeoutMs: 30_000,
    applies: ({ systems }) => systems.connect.length > 0,
    collect: (environment) => collectConnectors(connectsOf(environment)),
  },
  {
    kind: "jobs",
    everyIntervals: 1,
    timeoutMs: 30_000,
    applies: ({ systems }) => systems.flink !== undefined,
    collect: (environment) => collectJobs(flinkOf(environment)),
  },
  {
    kind: "tables",
    everyIntervals: 1,
    timeoutMs: 30_000,
    applies: ({ systems }) => systems.iceberg !== undefined,
    collect: (environment) => collectTables(icebergOf(environment)),
  },
];

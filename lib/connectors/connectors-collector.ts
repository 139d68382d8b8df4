import { collectConnectors } from "@/lib/connectors/collect-connectors";
import { connectsOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";

export const connectorsCollector: Collector = {
  kind: "connectors",
  everyIntervals: 1,
  timeoutMs: 30_000,
  applies: ({ systems }) => systems.connect.length > 0,
  collect: (environment) => collectConnectors(connectsOf(environment)),
};

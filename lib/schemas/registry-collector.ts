import { registryOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";
import { collectRegistry } from "@/lib/schemas/collect-registry";

export const registryCollector: Collector = {
  kind: "registry",
  everyIntervals: 2,
  timeoutMs: 15_000,
  applies: ({ systems }) => systems.registry !== undefined,
  collect: (environment) => collectRegistry(registryOf(environment)),
};

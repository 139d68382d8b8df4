import { kafkaOf } from "@/lib/environments/systems";
import { collectGroups } from "@/lib/groups/collect-groups";
import type { Collector } from "@/lib/jobs/collector";

export const groupsCollector: Collector = {
  kind: "groups",
  everyIntervals: 1,
  timeoutMs: 60_000,
  applies: () => true,
  collect: (environment) => collectGroups(environment.id, kafkaOf(environment)),
};

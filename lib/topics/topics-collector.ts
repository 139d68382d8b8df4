import { kafkaOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";
import { collectTopics } from "@/lib/topics/collect-topics";

export const topicsCollector: Collector = {
  kind: "topics",
  everyIntervals: 1,
  timeoutMs: 60_000,
  applies: () => true,
  collect: (environment) => collectTopics(environment.id, kafkaOf(environment)),
};

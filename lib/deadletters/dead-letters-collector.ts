import { collectDeadLetters } from "@/lib/deadletters/collect-dead-letters";
import { kafkaOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";

export const deadLettersCollector: Collector = {
  kind: "deadletters",
  everyIntervals: 1,
  timeoutMs: 60_000,
  applies: () => true,
  collect: (environment, signal) => collectDeadLetters(environment.id, kafkaOf(environment), signal),
};

import { collectBrokers } from "@/lib/brokers/collect-brokers";
import { kafkaOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";

/** Brokers change slowly and log directories are the dearest question, so they are asked every third interval. */
export const brokersCollector: Collector = {
  kind: "brokers",
  everyIntervals: 3,
  timeoutMs: 30_000,
  applies: () => true,
  collect: (environment) => collectBrokers(kafkaOf(environment)),
};

import { brokersCollector } from "@/lib/brokers/brokers-collector";
import { connectorsCollector } from "@/lib/connectors/connectors-collector";
import { deadLettersCollector } from "@/lib/deadletters/dead-letters-collector";
import { jobsCollector } from "@/lib/flink/jobs-collector";
import { groupsCollector } from "@/lib/groups/groups-collector";
import type { Collector } from "@/lib/jobs/collector";
import { fieldsCollector } from "@/lib/lineage/fields-collector";
import { registryCollector } from "@/lib/schemas/registry-collector";
import { topicsCollector } from "@/lib/topics/topics-collector";
import { tablesCollector } from "@/lib/warehouse/tables-collector";

/** Everything that is collected of an environment. */
export const COLLECTORS: readonly Collector[] = [
  topicsCollector,
  groupsCollector,
  brokersCollector,
  registryCollector,
  connectorsCollector,
  jobsCollector,
  tablesCollector,
  deadLettersCollector,
  fieldsCollector,
];

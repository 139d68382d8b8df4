import { icebergOf } from "@/lib/environments/systems";
import type { Collector } from "@/lib/jobs/collector";
import { collectTables } from "@/lib/warehouse/collect-tables";

export const tablesCollector: Collector = {
  kind: "tables",
  everyIntervals: 1,
  timeoutMs: 30_000,
  applies: ({ systems }) => systems.iceberg !== undefined,
  collect: (environment) => collectTables(icebergOf(environment)),
};

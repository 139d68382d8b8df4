import { randomBytes } from "node:crypto";
import { tables, topics } from "../demo/names.ts";
import type { Settings } from "../settings.ts";
import type { Probe } from "./hops/hop.ts";
import { readTableState } from "./iceberg/table-state.ts";
import { openTail, type TopicTail } from "./kafka/topic-tail.ts";

/** Takes note of where each stage ends now, so that afterwards only what is new has to be read. */
export async function openProbe(settings: Settings): Promise<Probe> {
  const { kafkaBrokers, icebergCatalogUri } = settings.addresses;
  const marker = `doctor-${randomBytes(6).toString("hex")}`;
  const table = await readTableState(icebergCatalogUri, tables.enrichedClicks);
  return {
    settings,
    marker,
    userName: `Probe of ${marker}`,
    userId: undefined,
    enrichedAt: undefined,
    cdcTail: await openTail(kafkaBrokers, topics.cdcUsers).catch(brokenTail),
    enrichedTail: await openTail(kafkaBrokers, topics.enrichedClicks).catch(brokenTail),
    tableSequence: table?.sequence ?? -1n,
  };
}

/** Without Kafka the row can still be inserted: the hop that reads is the broken one. */
function brokenTail(error: unknown): TopicTail {
  return { find: () => Promise.reject(error), close: async () => undefined };
}

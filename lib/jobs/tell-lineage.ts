import { env } from "@/lib/env";
import { boss, LINEAGE_QUEUE } from "@/lib/jobs/boss";
import type { ConnectorNews } from "@/lib/lineage/events/send-connector";
import { log } from "@/lib/log";

// By then the collector has looked again.
const AFTER_INTERVALS = 3;

/** Hands over that a connector was made or changed, for the receiver of OpenLineage events, if there is one. Never throws. */
export async function tellLineage(news: ConnectorNews): Promise<void> {
  const given = env();
  if (!given.OPENLINEAGE_URL) return;
  const startAfter = Math.ceil((AFTER_INTERVALS * given.MILLRACE_COLLECT_INTERVAL_MS) / 1_000);
  // A burst of changes to one connector is told once, as it stands after them.
  const singletonKey = `${news.environment}/${news.connector}`;
  try {
    await (await boss()).send(LINEAGE_QUEUE, news, { startAfter, singletonKey });
  } catch (error) {
    log.warn({ error, ...news }, "a change is not told to the receiver of OpenLineage events");
  }
}

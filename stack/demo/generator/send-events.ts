import type { Producer } from "kafkajs";
import type { Pool } from "pg";
import { pause } from "../forever.ts";
import { topics } from "../names.ts";
import type { Random } from "../random.ts";
import { registerSubject, schemaText } from "../register-subjects.ts";
import { readKnownIds } from "./known-ids.ts";
import { nextClick } from "./next-click.ts";
import { nextLog } from "./next-log.ts";
import { metrics } from "./next-metric.ts";
import { readings } from "./next-reading.ts";
import { pacer } from "./pace.ts";
import type { Rates } from "./rates.ts";

export type EventSources = { producer: Producer; pool: Pool; registryUrl: string; random: Random; rates: Rates };

const tickMs = 250;
const idsAgeMs = 30_000;

/** Sends clicks, logs, readings and metrics until the signal. Throws when a system stays away; call it again then. */
export async function sendEvents({ producer, pool, registryUrl, random, rates }: EventSources, signal: AbortSignal) {
  const [nextReading, nextMetric] = await Promise.all([
    registerSubject(registryUrl, "readings").then((id) => readings(schemaText("readings"), id)),
    registerSubject(registryUrl, "metrics").then((id) => metrics(schemaText("metrics"), id)),
  ]);
  const due = {
    clicks: pacer(rates.clicks),
    logs: pacer(rates.logs),
    readings: pacer(rates.readings),
    metrics: pacer(rates.metrics),
  };
  let shop = await readKnownIds(pool);
  let idsReadAt = performance.now();
  let before = performance.now();
  while (!signal.aborted) {
    await pause(tickMs, signal);
    const elapsedMs = performance.now() - before;
    before += elapsedMs;
    if (before - idsReadAt > idsAgeMs) {
      // Postgres may be away: clicks go on with the ids of before.
      shop = await readKnownIds(pool).catch(() => shop);
      idsReadAt = before;
    }
    const nowMs = Date.now();
    const userId = shop.userIds[0] ?? 0n;
    const batch = [
      { topic: topics.clicks, messages: times(due.clicks(elapsedMs), () => nextClick(random, shop, nowMs)) },
      { topic: topics.logs, messages: times(due.logs(elapsedMs), () => nextLog(random, nowMs, userId)) },
      { topic: topics.readings, messages: times(due.readings(elapsedMs), () => nextReading(random, nowMs)) },
      { topic: topics.metrics, messages: times(due.metrics(elapsedMs), () => nextMetric(random, nowMs)) },
    ].filter(({ messages }) => messages.length > 0);
    if (batch.length > 0) await producer.sendBatch({ topicMessages: batch, acks: -1, timeout: 15_000 });
  }
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

import { db } from "@/lib/db/client";
import { ingestCounts, type TopicCounts } from "@/lib/ingest/counters";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/per-process";

const FLUSH_MS = 2_000;
const NUMBERS = ["requests", "records", "bytes", "refused", "deadLettered", "failed"] as const;

type State = { timer: NodeJS.Timeout | undefined; stored: Map<string, TopicCounts> };
const state = perProcess("ingest flush", (): State => ({ timer: undefined, stored: new Map() }));

/** Adds what was counted to the totals in Postgres, once in a while. A process that is killed loses two seconds of counts, no records. */
export function flushSoon(): void {
  if (state.timer !== undefined) return;
  state.timer = setTimeout(() => {
    state.timer = undefined;
    flushCounts().catch((error: unknown) => {
      log.warn({ error }, "ingest counts are not stored; trying again");
      flushSoon();
    });
  }, FLUSH_MS);
  state.timer.unref();
}

/** Adds what was counted since the last time to the totals in Postgres. */
export async function flushCounts(): Promise<void> {
  for (const counts of ingestCounts()) {
    const { environment, topic, lastAtMs, lastProblem, lastProblemAtMs } = counts;
    const key = `${environment} ${topic}`;
    const before = state.stored.get(key);
    if (before?.requests === counts.requests) continue;
    const now = { ...counts };
    const grown = NUMBERS.map((name) => [name, BigInt(now[name] - (before?.[name] ?? 0))] as const);
    const last = {
      ...(lastAtMs > 0 ? { lastAt: new Date(lastAtMs) } : {}),
      ...(lastProblemAtMs > 0
        ? { lastProblem: lastProblem.slice(0, 500), lastProblemAt: new Date(lastProblemAtMs) }
        : {}),
    };
    await db().ingestTopic.upsert({
      where: { environment_topic: { environment, topic } },
      create: { environment, topic, ...Object.fromEntries(grown), ...last },
      update: { ...Object.fromEntries(grown.map(([name, by]) => [name, { increment: by }])), ...last },
    });
    state.stored.set(key, now);
  }
}

import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/per-process";

/** Jobs that a replay is handed over by; the data is the replay's id. */
export const REPLAY_QUEUE = "replay-letters";

/** Jobs that tell a receiver of OpenLineage events of a changed connector. */
export const LINEAGE_QUEUE = "send-lineage";

const LONGEST_S = 12 * 3_600;
const held = perProcess("job queue", (): { boss?: Promise<PgBoss> | undefined } => ({}));

/** This process's connection to the job queue: one Postgres queue for all replicas. One that failed is opened anew. */
export function boss(): Promise<PgBoss> {
  held.boss ??= open().catch((error: unknown) => {
    held.boss = undefined;
    throw error;
  });
  return held.boss;
}

async function open(): Promise<PgBoss> {
  // A process that only serves pages hands jobs over; keeping the queue in order is for those that work.
  const works = env().MILLRACE_ROLE !== "web";
  const opened = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: "queue",
    max: 3,
    supervise: works,
    schedule: works,
  });
  opened.on("error", (error) => log.warn({ error }, "job queue"));
  await opened.start();
  // Of one replay one job at a time is waiting. One that runs does not count: its process may have died.
  await opened.createQueue(REPLAY_QUEUE, { policy: "short", retryLimit: 0, expireInSeconds: LONGEST_S });
  // Given up after some twenty minutes; what waits is bounded by one a connector.
  const again = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 };
  await opened.createQueue(LINEAGE_QUEUE, { policy: "short", ...again });
  return opened;
}

/** Hands a replay over to whichever process works next. Handing it over twice is no harm. */
export async function enqueueReplay(replay: string): Promise<void> {
  await (await boss()).send(REPLAY_QUEUE, { replay }, { singletonKey: replay });
}

import { PgBoss } from "pg-boss";
import { env } from "@/lib/env";
import { pruneHistory } from "@/lib/jobs/prune-history";
import { log } from "@/lib/log";

const PRUNE = "prune-history";

/** Starts this process's share of the job queue: one Postgres queue for all replicas. */
export async function startQueue(): Promise<void> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, schema: "queue", max: 3 });
  boss.on("error", (error) => log.warn({ error }, "job queue"));
  await boss.start();
  await boss.createQueue(PRUNE);
  await boss.work(PRUNE, () => pruneHistory());
  await boss.schedule(PRUNE, "*/10 * * * *");
}

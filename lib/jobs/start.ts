import { createFirstAdmin } from "@/lib/auth/first-run";
import { env } from "@/lib/env";
import { createFirstEnvironment } from "@/lib/environments/first-run";
import { startQueue } from "@/lib/jobs/queue";
import { runCollectors } from "@/lib/jobs/run-collectors";
import { withAdvisoryLock } from "@/lib/jobs/with-advisory-lock";
import { log } from "@/lib/log";

const COLLECTOR_LOCK = 7_135_001;
const AGAIN_MS = 3_000;

/** Starts what runs behind the pages. Never throws: a store that is down at start is waited for. */
export async function startBackground(): Promise<void> {
  await until("first run", firstRun);
  if (env().MILLRACE_ROLE === "web") return;
  void until("queue", startQueue);
  for (;;) {
    await withAdvisoryLock(COLLECTOR_LOCK, runCollectors).catch((error: unknown) =>
      log.warn({ error }, "collector stopped; trying again"),
    );
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function firstRun(): Promise<void> {
  const admin = await createFirstAdmin();
  if (admin?.password) log.warn(`First administrator: ${admin.username}, password ${admin.password} (shown this once)`);
  await createFirstEnvironment();
}

async function until(name: string, step: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      log.warn({ error }, `${name} failed; trying again`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

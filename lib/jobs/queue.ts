import { env } from "@/lib/env";
import { boss, LINEAGE_QUEUE, REPLAY_QUEUE } from "@/lib/jobs/boss";
import { pruneHistory } from "@/lib/jobs/prune-history";
import { resumeReplays, workOnReplay } from "@/lib/jobs/work-replays";
import { type ConnectorNews, sendConnector } from "@/lib/lineage/events/send-connector";

const PRUNE = "prune-history";
const RESUME = "resume-replays";
/** A long replay leaves room for short ones. */
const REPLAYS_AT_A_TIME = 3;

/** Starts this process's share of the job queue. */
export async function startQueue(): Promise<void> {
  const queue = await boss();
  await queue.createQueue(PRUNE);
  await queue.work(PRUNE, () => pruneHistory());
  await queue.schedule(PRUNE, "*/10 * * * *");
  const how = { pollingIntervalSeconds: 1, localConcurrency: REPLAYS_AT_A_TIME };
  await queue.work<{ replay: string }>(REPLAY_QUEUE, how, async (jobs) => {
    for (const { data } of jobs) await workOnReplay(data.replay);
  });
  const { OPENLINEAGE_URL: url, OPENLINEAGE_API_KEY: apiKey } = env();
  if (url) {
    await queue.work<ConnectorNews>(LINEAGE_QUEUE, async (jobs) => {
      for (const { data } of jobs) await sendConnector(data, { url, apiKey });
    });
  }
  await queue.createQueue(RESUME);
  await queue.work(RESUME, () => resumeReplays());
  await queue.schedule(RESUME, "* * * * *");
  await resumeReplays();
}

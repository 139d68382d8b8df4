import { setTimeout as sleep } from "node:timers/promises";
import type { Report } from "../../process.ts";
import { fillPlaceholders } from "./fill-placeholders.ts";
import { findCheckpoint } from "./find-checkpoint.ts";
import { isAlive, listJobs } from "./find-job.ts";
import { type GatewaySession, openGatewaySession } from "./gateway-session.ts";
import { jobFolder } from "./job-folder.ts";
import { type JobName, readJob } from "./jobs.ts";
import { pruneCheckpoints } from "./prune-checkpoints.ts";
import { splitStatements } from "./split-statements.ts";
import { cancelJob } from "./stop-job.ts";

export type FlinkPlaces = {
  flinkUrl: string;
  gatewayUrl: string;
  /** Folder for the checkpoints of the demo's jobs, on a disk that JobManager and TaskManager share. */
  checkpointsDir: string;
  /** Values of the placeholders in the scripts. */
  values: Readonly<Record<string, string>>;
};

/**
 * Starts a job that is not running: from the given savepoint, else from its newest checkpoint; afresh (from the offsets
 * committed in Kafka) when there is none or it cannot be restored.
 */
export async function submitJob(name: JobName, places: FlinkPlaces, report: Report, savepoint?: string): Promise<void> {
  const folder = jobFolder(places.checkpointsDir, name);
  const statements = splitStatements(fillPlaceholders(readJob(name).script, places.values));
  const checkpoint = savepoint ?? findCheckpoint(places.checkpointsDir, name);
  if (checkpoint !== undefined && savepoint === undefined) pruneCheckpoints(folder, checkpoint);
  if (checkpoint !== undefined && (await start(name, places, folder, statements, checkpoint))) {
    report(`job ${name} goes on from its last checkpoint`);
    return;
  }
  if (!(await start(name, places, folder, statements, undefined))) {
    throw new Error(`Flink job ${name} failed as soon as it was started: see its root exception in Flink.`);
  }
  report(`job ${name} started${checkpoint === undefined ? "" : " afresh: its last checkpoint could not be restored"}`);
}

async function start(
  name: JobName,
  places: FlinkPlaces,
  folder: string,
  statements: readonly string[],
  checkpoint: string | undefined,
): Promise<boolean> {
  const session = await openGatewaySession(places.gatewayUrl, name);
  try {
    await configure(session, {
      "pipeline.name": name,
      "parallelism.default": "1",
      "table.local-time-zone": "UTC",
      "execution.checkpointing.dir": `file://${folder}`,
      "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
      ...(checkpoint === undefined
        ? {}
        : {
            "execution.state-recovery.path": `file://${checkpoint}`,
            // CLAIM: Flink deletes the old checkpoint once a newer one replaces it.
            "execution.state-recovery.claim-mode": "CLAIM",
            "execution.state-recovery.ignore-unclaimed-state": "true",
          }),
    });
    let jobId: string | undefined;
    for (const statement of statements) jobId = (await session.run(statement)) ?? jobId;
    if (jobId === undefined) throw new Error(`The script of ${name} started no job.`);
    return await comesUp(places.flinkUrl, jobId);
  } finally {
    await session.close();
  }
}

async function configure(session: GatewaySession, options: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, value] of Object.entries(options)) {
    await session.run(fillPlaceholders("SET '{{key}}' = '{{value}}'", { key, value }));
  }
}

/**
 * False when the job has ended or fails on its first tries (as it does on state that does not fit): it is cancelled then.
 * A job still waiting for a slot after 60 s counts as up: Flink goes on trying.
 */
async function comesUp(flinkUrl: string, jobId: string): Promise<boolean> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const job = (await listJobs(flinkUrl)).find(({ id }) => id === jobId);
    if (job !== undefined && !isAlive(job)) return false;
    if (job?.state === "RUNNING" && job.allTasksRun) return true;
    if (job?.state === "RESTARTING" || job?.state === "FAILING") {
      await cancelJob(flinkUrl, jobId);
      return false;
    }
    await sleep(300);
  }
  return true;
}

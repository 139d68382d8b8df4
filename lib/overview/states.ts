import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import type { FlowState } from "@/lib/overview/contract";
import type { GroupSeen } from "@/lib/overview/seen";

/** A reader that is further behind than this is shown as degraded. */
export const BEHIND_MS = 5 * 60_000;
/** A table that got nothing for this long, while its source got records, is shown as stale. */
export const STALE_MS = 5 * 60_000;
/** A restart longer ago than this is history. */
export const RECENT_RESTART_MS = 10 * 60_000;

const CONNECTOR: Record<ConnectorSnapshot["state"], FlowState> = {
  RUNNING: "healthy",
  PAUSED: "stale",
  STOPPED: "stale",
  FAILED: "failed",
  UNASSIGNED: "degraded",
  RESTARTING: "progress",
  UNKNOWN: "unknown",
};
export const connectorState = ({ state }: ConnectorSnapshot): FlowState => CONNECTOR[state];

const JOB: Record<JobSnapshot["state"], FlowState> = {
  INITIALIZING: "progress",
  CREATED: "progress",
  RUNNING: "healthy",
  FAILING: "failed",
  FAILED: "failed",
  CANCELLING: "progress",
  CANCELED: "unknown",
  FINISHED: "healthy",
  RESTARTING: "failed",
  SUSPENDED: "degraded",
  RECONCILING: "progress",
  UNKNOWN: "unknown",
};
export const jobState = (job: JobSnapshot, nowMs: number): FlowState =>
  job.state === "RUNNING" && restartedLately(job, nowMs) ? "degraded" : JOB[job.state];

export const restartedLately = ({ restarts, failure }: JobSnapshot, nowMs: number): boolean =>
  (restarts ?? 0) > 0 && failure !== null && nowMs - Date.parse(failure.at) < RECENT_RESTART_MS;

/** A reader that assigns its partitions itself has no members; as long as it commits within this time, it runs. */
const MOVED_WITHIN_MS = 2 * 60_000;

/** Nobody reads for it, its offsets do not move, and records wait: whoever ran it stopped. */
export const isStopped = ({ members, movedAtMs, topics }: GroupSeen, nowMs: number): boolean =>
  members === 0 &&
  (movedAtMs === null || nowMs - movedAtMs > MOVED_WITHIN_MS) &&
  topics.some(({ lagRecords }) => (lagRecords ?? 0n) > 0n);

export function groupState(group: GroupSeen, nowMs: number): FlowState {
  if (isStopped(group, nowMs)) return "degraded";
  if (group.topics.some(({ lagMs }) => (lagMs ?? 0) > BEHIND_MS)) return "degraded";
  return /rebalance|assigning|reconciling/i.test(group.word) ? "progress" : "healthy";
}

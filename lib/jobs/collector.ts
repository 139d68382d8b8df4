import type { Environment } from "@/lib/environments/get-environment";
import type { SnapshotKind } from "@/lib/snapshots/kinds";

/**
 * Fills one kind of snapshot. `collect` returns a JSON document (64-bit integers as text) or throws AppError; it is
 * called again `everyIntervals` collector intervals after it ended, so a slow cluster is asked less, never in parallel.
 */
export type Collector = {
  kind: SnapshotKind;
  everyIntervals: number;
  timeoutMs: number;
  /** False when the environment has no such system: nothing is collected and nothing is wrong. */
  applies: (environment: Environment) => boolean;
  collect: (environment: Environment, signal: AbortSignal) => Promise<unknown>;
};

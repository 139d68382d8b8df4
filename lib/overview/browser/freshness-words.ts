import type { FlowState } from "@/lib/overview/contract";

/** A state as it is said of a table's data. */
export const FRESHNESS_WORDS: Record<FlowState, string> = {
  healthy: "fresh",
  stale: "stale",
  degraded: "unreadable",
  unknown: "unknown",
  progress: "in progress",
  failed: "failed",
};

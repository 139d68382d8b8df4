import { formatDuration } from "@/lib/format/duration";
import { formatCount } from "@/lib/format/number";
import type { SystemState } from "@/lib/overview/contract";
import type { Seen } from "@/lib/overview/seen";
import type { SnapshotKind } from "@/lib/snapshots/kinds";

// Topics, groups and brokers are all asked of Kafka: one of them stands for it, the worst off.
const SYSTEMS: readonly { name: string; kinds: readonly SnapshotKind[] }[] = [
  { name: "Kafka", kinds: ["topics", "groups", "brokers"] },
  { name: "Schema registry", kinds: ["registry"] },
  { name: "Kafka Connect", kinds: ["connectors"] },
  { name: "Flink", kinds: ["jobs"] },
  { name: "Iceberg", kinds: ["tables"] },
];
// Collecting takes its time; only what is missed several times over is stale.
const MISSED_INTERVALS = 6;

/** Each system of the environment as the collector last met it. One that was never asked for is left out. */
export function systemStates(seen: Seen): SystemState[] {
  return SYSTEMS.flatMap(({ name, kinds }) => {
    const states = kinds.flatMap((kind) => stateOf(seen, name, kind));
    return states.toSorted((a, b) => BY_TROUBLE.indexOf(a.state) - BY_TROUBLE.indexOf(b.state)).slice(0, 1);
  });
}

const BY_TROUBLE: readonly SystemState["state"][] = ["failed", "stale", "degraded", "unknown", "progress", "healthy"];

function stateOf(seen: Seen, name: string, kind: SnapshotKind): SystemState[] {
  const freshness = seen.freshness[kind];
  if (!freshness || (freshness.at === null && freshness.failingSince === null)) return [];
  const base = { kind, name, freshness };
  if (freshness.failingSince !== null) {
    return [{ ...base, state: "failed", detail: freshness.problem?.title ?? "It does not answer." }];
  }
  const ageMs = seen.nowMs - Date.parse(freshness.at ?? "");
  if (ageMs > freshness.intervalMs * MISSED_INTERVALS + freshness.tookMs) {
    return [{ ...base, state: "stale", detail: `Last looked at ${formatDuration(ageMs)} ago.` }];
  }
  return [{ ...base, state: "healthy", detail: detailOf(seen, kind) }];
}

function detailOf({ topics, groups, connectors, jobs, tables }: Seen, kind: SnapshotKind): string {
  if (kind === "topics" && topics) return formatCount(topics.length, "topic");
  if (kind === "groups" && groups) return formatCount(groups.length, "group");
  if (kind === "connectors" && connectors) return formatCount(connectors.connectors.length, "connector");
  if (kind === "jobs" && jobs) return `${jobs.slotsTotal - jobs.slotsAvailable} of ${jobs.slotsTotal} slots in use`;
  if (kind === "tables" && tables) return formatCount(tables.tables.length, "table");
  return "Answers.";
}

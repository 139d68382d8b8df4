import { formatDuration } from "@/lib/format/duration";
import { connectorAttention } from "@/lib/overview/attention-connectors";
import { groupAttention } from "@/lib/overview/attention-groups";
import { jobAttention } from "@/lib/overview/attention-jobs";
import { topicAttention } from "@/lib/overview/attention-topics";
import type { Attention, SystemState, TableFreshness } from "@/lib/overview/contract";
import { failureWords } from "@/lib/overview/failure-words";
import { environmentsHref } from "@/lib/overview/hrefs";
import type { Seen } from "@/lib/overview/seen";

/** Everything somebody has to look at, the worst first and of equals the newest. */
export function findAttention(
  seen: Seen,
  systems: readonly SystemState[],
  tables: readonly TableFreshness[],
): Attention[] {
  const all = [
    ...systems.flatMap((system) => ofSystem(seen.environment, system)),
    ...connectorAttention(seen),
    ...jobAttention(seen),
    ...groupAttention(seen),
    ...topicAttention(seen),
    ...tables.flatMap((table) => ofTable(seen.environment, table)),
  ];
  return all.toSorted((a, b) => RANK[a.state] - RANK[b.state] || (b.since ?? "").localeCompare(a.since ?? ""));
}

const RANK: Record<Attention["state"], number> = { failed: 0, degraded: 1, stale: 2 };

function ofSystem(env: string, { kind, name, state, detail, freshness }: SystemState): Attention[] {
  if (state !== "failed" && state !== "degraded" && state !== "stale") return [];
  return [
    {
      id: `system:${kind}`,
      kind: "system",
      state,
      title: freshness.failingSince
        ? `${name} ${failureWords(freshness)}.`
        : `${name} has not been looked at for a while.`,
      detail,
      since: freshness.failingSince ?? freshness.at,
      action: { label: "Check the connection", href: environmentsHref(env) },
    },
  ];
}

const atTab = (href: string, tab: string): string => `${href}${href.includes("?") ? "&" : "?"}tab=${tab}`;

function ofTable(env: string, { id, name, state, ageMs, committedAt, href, hops }: TableFreshness): Attention[] {
  if (state !== "stale" && state !== "degraded") return [];
  const broken = hops.find((hop) => hop.state === "failed" || hop.state === "stale");
  const age = ageMs === null ? "" : ` for ${formatDuration(ageMs)}`;
  return [
    {
      id: `table:${id}`,
      kind: "table",
      state,
      title: `${name} has not been written${age}.`,
      detail: broken && broken.name !== name ? `The way to it is broken at ${broken.name}.` : null,
      since: committedAt,
      action: { label: "See the way to it", href: href ? atTab(href, "freshness") : environmentsHref(env) },
    },
  ];
}

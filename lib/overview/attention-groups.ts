import { formatDuration } from "@/lib/format/duration";
import { formatCount } from "@/lib/format/number";
import type { Attention } from "@/lib/overview/contract";
import { flowReaders } from "@/lib/overview/flow-readers";
import { groupHref } from "@/lib/overview/hrefs";
import { newestJobs } from "@/lib/overview/newest-jobs";
import type { GroupSeen, Seen } from "@/lib/overview/seen";
import { BEHIND_MS, isStopped } from "@/lib/overview/states";

/** Applications that stopped while records wait for them, and those that are far behind. */
export function groupAttention(seen: Seen): Attention[] {
  const { applications } = flowReaders(seen, newestJobs(seen.jobs?.jobs ?? []));
  return applications.flatMap((group): Attention[] => {
    const title = titleOf(group, seen.nowMs);
    if (title === undefined) return [];
    const action = { label: "See the group", href: groupHref(seen.environment, group.id) };
    return [
      {
        id: `group:${group.id}`,
        kind: "group",
        state: "degraded",
        title,
        detail: null,
        since: sinceOf(group, seen.nowMs),
        action,
      },
    ];
  });
}

function titleOf(group: GroupSeen, nowMs: number): string | undefined {
  const lag = group.topics.reduce((sum, { lagRecords }) => sum + (lagRecords ?? 0n), 0n);
  const where = group.topics.filter(({ lagRecords }) => (lagRecords ?? 0n) > 0n).map(({ topic }) => topic);
  if (isStopped(group, nowMs))
    return `Group ${group.id} has stopped; ${formatCount(lag, "record")} wait in ${named(where)}.`;
  const behindMs = behind(group);
  return behindMs > BEHIND_MS
    ? `Group ${group.id} is ${formatDuration(behindMs)} behind in ${named(where)}.`
    : undefined;
}

const behind = ({ topics }: GroupSeen): number => Math.max(0, ...topics.map(({ lagMs }) => lagMs ?? 0));
const sinceOf = (group: GroupSeen, nowMs: number): string | null =>
  behind(group) > 0 ? new Date(nowMs - behind(group)).toISOString() : null;
const named = (topics: readonly string[]): string =>
  topics.length > 2 ? `${topics.slice(0, 2).join(", ")} and ${topics.length - 2} more` : topics.join(" and ");

"use client";
import { Clock } from "lucide-react";
import { StaleBanner } from "./stale-banner";
import { Time } from "./time";
import { useNow } from "./use-now";

/** What a reply made from a snapshot tells about its age. */
export type Age = {
  at: string | null;
  intervalMs: number;
  failingSince: string | null;
  problem: { title: string } | null;
};

/**
 * Above figures that come from a snapshot: nothing while they are fresh, "has not answered since" when the system fails,
 * and an amber line when they are older than two intervals though nothing was reported (the collector does not run).
 */
export function FreshBanner({ system, freshness }: { system: string; freshness: Age | undefined }) {
  const at = freshness?.at ?? null;
  const limitMs = 2 * (freshness?.intervalMs ?? 0) + 5_000;
  const old = useNow((nowMs) => at !== null && nowMs - Date.parse(at) > limitMs, false);
  if (!freshness) return null;
  if (freshness.failingSince) {
    const reason = freshness.problem?.title;
    return <StaleBanner system={system} since={freshness.failingSince} {...(reason ? { reason } : {})} />;
  }
  if (!old || at === null) return null;
  return (
    <p role="status" className="flex items-center gap-2 bg-degraded-soft px-4 py-1.5 text-degraded">
      <Clock aria-hidden className="size-4 shrink-0" />
      <span>
        These figures are of <Time at={at} />; nothing newer came since.
      </span>
    </p>
  );
}

import type { z } from "zod";
import { formatDuration } from "@/lib/format/duration";
import { UNKNOWN } from "@/lib/format/number";
import type { Hop } from "@/lib/overview/contract";

const FILLS = {
  failed: "bg-failed",
  degraded: "bg-degraded",
  stale: "bg-degraded",
  progress: "bg-progress",
  unknown: "bg-unknown-soft",
  healthy: "bg-ink-3/50",
} as const;

/** The age of a table split by the hops of its way: a bar for the eye, the words beside it for everyone. */
export function HopBar({ hops }: { hops: readonly z.infer<typeof Hop>[] }) {
  const total = hops.reduce((sum, hop) => sum + (hop.ageMs ?? 0), 0);
  if (hops.length === 0) return <span className="text-ink-3">{UNKNOWN}</span>;
  return (
    <div className="flex min-w-0 flex-col gap-1 py-1">
      <div aria-hidden className="flex h-1.5 w-full gap-px overflow-hidden rounded-full bg-unknown-soft">
        {hops.map((hop) => {
          const share = total === 0 ? 0 : ((hop.ageMs ?? 0) / total) * 100;
          return <span key={`${hop.kind} ${hop.name}`} className={FILLS[hop.state]} style={{ width: `${share}%` }} />;
        })}
      </div>
      <ol className="flex flex-wrap gap-x-2 text-xs">
        {hops.map((hop) => (
          <li key={`${hop.kind} ${hop.name}`} className="inline-flex min-w-0 max-w-60 items-baseline gap-1 text-ink-2">
            <bdi className="truncate">{hop.name}</bdi>
            <span className={hop.state === "healthy" ? "text-ink-3" : "text-degraded"}>
              {hop.ageMs === null ? UNKNOWN : formatDuration(hop.ageMs)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

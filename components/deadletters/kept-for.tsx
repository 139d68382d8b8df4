"use client";
import { useNow } from "@/components/ui/use-now";
import { formatDuration } from "@/lib/format/duration";

/** How long until Kafka may delete the oldest letter; amber on its last day. Nothing where it is kept for ever. */
export function KeptFor({ deletedFrom, letters }: { deletedFrom: string | null; letters: number }) {
  const leftMs = useNow((nowMs) => (deletedFrom === null ? 0 : roundMinute(Date.parse(deletedFrom) - nowMs)), 0);
  if (letters === 0) return <span className="text-ink-3">–</span>;
  if (deletedFrom === null) return <span title="The topic has no retention by time">kept</span>;
  const text = leftMs <= 0 ? "may go now" : `${formatDuration(leftMs)} left`;
  const title = `Kafka may delete the oldest of these from ${deletedFrom} on: retention.ms after its own time`;
  return (
    <span className={leftMs < DAY_MS ? "whitespace-nowrap text-degraded" : "whitespace-nowrap"} title={title}>
      {text}
    </span>
  );
}

const DAY_MS = 86_400_000;
const roundMinute = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

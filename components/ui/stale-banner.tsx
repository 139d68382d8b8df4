"use client";
import { Clock } from "lucide-react";
import { formatClock, type Instant, toEpochMs } from "@/lib/format/time";
import { Button } from "./button";
import { systemName } from "./problem";
import { useNow } from "./use-now";
import { useZone } from "./use-zone";

/**
 * Above figures that are still shown though their system no longer answers: "Kafka has not answered since 21:14:
 * connection refused; the figures below are of then." Put it at the top of the panel, not over the page.
 */
type StaleBannerProps = { system: string; since: Instant; reason?: string; retry?: () => void };

export function StaleBanner({ system, since, reason, retry }: StaleBannerProps) {
  const zone = useZone();
  const sinceMs = toEpochMs(since) ?? 0;
  const clock = useNow((nowMs) => formatClock(sinceMs, zone, nowMs), "");
  return (
    <div
      role="status"
      className="flex items-start gap-2 border-degraded/30 border-b bg-degraded-soft px-4 py-1.5 text-degraded sm:px-6"
    >
      <Clock aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1 break-words">
        {systemName(system)} has not answered since {clock}
        {reason ? `: ${reason.replace(/[.\s]+$/, "")}` : ""}; the figures below are of then.
      </p>
      {retry ? (
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      ) : null}
    </div>
  );
}

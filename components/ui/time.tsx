"use client";
import { UNKNOWN } from "@/lib/format/number";
import { formatClockSeconds, formatInstant, formatRelative, type Instant, toEpochMs } from "@/lib/format/time";
import { useNow } from "./use-now";
import { useZone } from "./use-zone";

/**
 * An instant. Relative by default ("12 s ago"), `form="full"` for every digit with the zone, `form="clock"` for hours to
 * seconds. The title always has ISO, epoch ms and the zone's own writing. Unknown is "–".
 */
type TimeProps = { at: Instant | null | undefined; form?: "relative" | "full" | "clock"; className?: string };

export function Time({ at, form = "relative", className }: TimeProps) {
  const atMs = at === null || at === undefined ? undefined : toEpochMs(at);
  if (atMs === undefined) return <span className="text-ink-3">{UNKNOWN}</span>;
  return <KnownTime atMs={atMs} form={form} {...(className ? { className } : {})} />;
}

function KnownTime({
  atMs,
  form,
  className,
}: {
  atMs: number;
  form: "relative" | "full" | "clock";
  className?: string;
}) {
  const zone = useZone();
  const iso = new Date(atMs).toISOString();
  const relative = useNow((nowMs) => (form === "relative" ? formatRelative(atMs, nowMs) : ""), "");
  const text =
    form === "full" ? formatInstant(atMs, zone) : form === "clock" ? formatClockSeconds(atMs, zone) : relative;
  return (
    <time
      dateTime={iso}
      title={`${formatInstant(atMs, zone)}\n${iso}\n${atMs} ms since 1970`}
      className={className ?? "whitespace-nowrap"}
    >
      {text || iso}
    </time>
  );
}

"use client";
import { ChevronDown, X } from "lucide-react";
import { formatClock } from "@/lib/format/time";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { DEFAULT_RANGE, RANGE_NAMES, RANGES } from "../ui/time-range";
import { useNow } from "../ui/use-now";
import { useTimeRange } from "../ui/use-time-range";
import { useZone } from "../ui/use-zone";

/** The page's time range: back from now, or a stretch that was dragged in a chart (with the way back). */
export function RangeMenu() {
  const [range, setRange] = useTimeRange();
  const zone = useZone();
  const fixed = useNow(
    (nowMs) =>
      range.moving ? "" : `${formatClock(range.fromMs, zone, nowMs)} to ${formatClock(range.toMs, zone, nowMs)}`,
    "",
  );
  return (
    <span className="inline-flex items-center">
      <Menu
        trigger={
          <Button tone="quiet" aria-label={`Time range: ${range.moving ? RANGE_NAMES[range.range] : fixed}`}>
            {range.moving ? RANGE_NAMES[range.range] : fixed}
            <ChevronDown aria-hidden className="size-3.5 text-ink-3" />
          </Button>
        }
        items={RANGES.map((one) => ({
          label: RANGE_NAMES[one],
          onSelect: () => setRange({ moving: true, range: one }),
        }))}
      />
      {range.moving ? null : (
        <IconButton
          label="Back to the moving range"
          icon={<X />}
          onClick={() => setRange({ moving: true, range: DEFAULT_RANGE })}
        />
      )}
    </span>
  );
}

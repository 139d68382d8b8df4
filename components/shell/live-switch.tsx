"use client";
import { CircleDot, Pause, WifiOff } from "lucide-react";
import { formatClock } from "@/lib/format/time";
import { Button } from "../ui/button";
import { Tooltip } from "../ui/tooltip";
import { useNow } from "../ui/use-now";
import { useZone } from "../ui/use-zone";
import { setPaused, useLiveState } from "./live-updates";

/** Live, paused, or the console not answering since when. A press pauses and resumes. */
export function LiveSwitch() {
  const live = useLiveState();
  const zone = useZone();
  const sinceMs = live.at === "down" ? live.sinceMs : 0;
  const since = useNow((nowMs) => (sinceMs ? formatClock(sinceMs, zone, nowMs) : ""), "");
  const paused = live.at === "paused";
  const look = {
    live: { Icon: CircleDot, word: "live", text: "text-ink-2", tip: "Screens follow the environment. Press to pause." },
    connecting: { Icon: CircleDot, word: "live", text: "text-ink-3", tip: "Connecting" },
    paused: { Icon: Pause, word: "paused", text: "text-progress", tip: "Nothing moves until you resume." },
    down: {
      Icon: WifiOff,
      word: `no line since ${since}`,
      text: "text-degraded",
      tip: "The console's event stream does not answer. The page tries again by itself.",
    },
  }[live.at];
  return (
    <Tooltip text={look.tip}>
      <Button
        tone="quiet"
        aria-pressed={!paused}
        aria-label={paused ? "Paused; resume live updates" : `Live updates: ${look.word}; pause`}
        onClick={() => setPaused(!paused)}
        className={look.text}
        icon={<look.Icon aria-hidden className="size-4" />}
      >
        <span className="max-md:sr-only">{look.word}</span>
      </Button>
    </Tooltip>
  );
}

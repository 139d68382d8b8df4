"use client";
import { StaleBanner } from "../ui/stale-banner";
import { useNow } from "../ui/use-now";
import { useLiveState } from "./live-updates";

// A console that restarts is back by then.
const SAY_AFTER_MS = 3_000;

/**
 * Above every room while the console, or its Postgres, does not answer: nothing new reaches the page then, and no room can
 * tell by itself. Figures that are there stay.
 */
export function LineBanner() {
  const live = useLiveState();
  const sinceMs = live.at === "down" ? live.sinceMs : null;
  const late = useNow((nowMs) => sinceMs !== null && nowMs - sinceMs > SAY_AFTER_MS, false);
  if (live.at !== "down" || !late) return null;
  return <StaleBanner system="console" since={live.sinceMs} {...(live.reason ? { reason: live.reason } : {})} />;
}

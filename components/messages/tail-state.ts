import type { MessageView, TailEvent } from "@/lib/messages/contract";

const MAX_ROWS = 1_000;
const MAX_GAPS = 20;
const RATE_WINDOW_MS = 5_000;

/** What the live tail has shown so far. `arrivals` are counts by time, for the rate. */
export type TailState = {
  /** Newest first. */
  rows: readonly MessageView[];
  skipped: number;
  gaps: TailEvent["gaps"];
  arrivals: readonly { atMs: number; count: number }[];
};

export const EMPTY_TAIL: TailState = { rows: [], skipped: 0, gaps: [], arrivals: [] };

/** Adds what one event brought; the oldest rows make room. */
export function addToTail(state: TailState, event: TailEvent, nowMs: number): TailState {
  const count = event.records.length + event.skipped;
  return {
    rows: [...event.records.toReversed(), ...state.rows].slice(0, MAX_ROWS),
    skipped: state.skipped + event.skipped,
    gaps: [...event.gaps, ...state.gaps].slice(0, MAX_GAPS),
    arrivals: [...recent(state.arrivals, nowMs), { atMs: nowMs, count }],
  };
}

/** Records a second over the last five seconds, those not shown included. */
export const tailRate = ({ arrivals }: TailState, nowMs: number): number =>
  recent(arrivals, nowMs).reduce((sum, { count }) => sum + count, 0) / (RATE_WINDOW_MS / 1_000);

const recent = (arrivals: TailState["arrivals"], nowMs: number) =>
  arrivals.filter(({ atMs }) => nowMs - atMs < RATE_WINDOW_MS);

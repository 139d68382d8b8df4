import { clsx } from "clsx";
import { CircleAlert, CircleCheck, CircleDashed, CircleX, Clock, LoaderCircle } from "lucide-react";

/**
 * The state of a thing, always icon and word together. Capabilities map their system's words onto these six:
 * healthy (quiet), unknown (grey), progress (blue), degraded and stale (amber), failed (red). `word` is the system's own
 * term ("Stable", "RUNNING", "under-replicated"). `compact` leaves the word to the tooltip and to screen readers; use it
 * only in a column whose header says what it is.
 */
export type State = "healthy" | "unknown" | "progress" | "degraded" | "stale" | "failed";

const LOOK = {
  healthy: { Icon: CircleCheck, text: "text-ink-2", soft: "bg-unknown-soft" },
  unknown: { Icon: CircleDashed, text: "text-unknown", soft: "bg-unknown-soft" },
  progress: { Icon: LoaderCircle, text: "text-progress", soft: "bg-progress-soft" },
  degraded: { Icon: CircleAlert, text: "text-degraded", soft: "bg-degraded-soft" },
  stale: { Icon: Clock, text: "text-degraded", soft: "bg-degraded-soft" },
  failed: { Icon: CircleX, text: "text-failed", soft: "bg-failed-soft" },
} as const;

/** How bad a state is, for sorting by trouble: failed first. */
export const STATE_RANK: Record<State, number> = {
  failed: 0,
  degraded: 1,
  stale: 2,
  unknown: 3,
  progress: 4,
  healthy: 5,
};

type StateMarkProps = { state: State; word?: string; title?: string; compact?: boolean };

export function StateMark({ state, word = state, title, compact = false }: StateMarkProps) {
  const { Icon, text } = LOOK[state];
  return (
    <span
      className={clsx("inline-flex min-w-0 items-center gap-1.5", text)}
      title={title ?? (compact ? word : undefined)}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className={compact ? "sr-only" : "truncate"}>{word}</span>
    </span>
  );
}

/** The same on a tinted ground, for the head of a page or a count in the rail. */
export function StateBadge({ state, word = state }: StateMarkProps) {
  const { Icon, text, soft } = LOOK[state];
  return (
    <span className={clsx("inline-flex h-5 items-center gap-1 rounded px-1.5 font-medium text-xs", text, soft)}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {word}
    </span>
  );
}

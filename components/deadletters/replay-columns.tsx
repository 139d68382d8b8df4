import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { ReplayView } from "@/lib/deadletters/replay-contract";
import { formatExact } from "@/lib/format/number";

/** How a replay stands, as state and word. */
export function replayState({ state, failed, unknown, problem }: ReplayView) {
  if (state === "failed") return { state: "failed", word: "failed" } as const;
  if (state === "done") {
    return failed + unknown > 0
      ? ({ state: "degraded", word: "done, not all" } as const)
      : ({ state: "healthy", word: "done" } as const);
  }
  if (problem) return { state: "degraded", word: "tried again" } as const;
  return { state: "progress", word: state } as const;
}

/** "120 of 400", and as a bar while it goes on. */
export function Progress({ replay }: { replay: ReplayView }) {
  const settled = replay.sent + replay.failed + replay.unknown;
  return (
    <span className="flex w-full items-center gap-2 whitespace-nowrap">
      <progress
        aria-label="Letters sent"
        className="h-1.5 w-16 appearance-none overflow-hidden rounded bg-unknown-soft [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-unknown-soft [&::-webkit-progress-value]:bg-accent"
        value={settled}
        max={Math.max(1, replay.letters)}
      />
      {formatExact(replay.sent)} of {formatExact(replay.letters)}
    </span>
  );
}

export const REPLAY_COLUMNS: readonly Column<ReplayView>[] = [
  { key: "what", header: "What", value: (row) => row.about, grow: true },
  {
    key: "state",
    header: "State",
    value: (row) => replayState(row).word,
    cell: (row) => <StateMark {...replayState(row)} />,
    width: 130,
  },
  {
    key: "sent",
    header: "Sent",
    value: (row) => row.sent,
    cell: (row) => <Progress replay={row} />,
    width: 230,
  },
  { key: "failed", header: "Not sent", value: (row) => row.failed + row.unknown, unit: "count", width: 90 },
  {
    key: "back",
    header: "Came back",
    value: (row) => row.cameBack,
    unit: "count",
    width: 100,
    hint: "Letters that became dead letters again",
  },
  { key: "to", header: "To", value: (row) => row.targets, width: 200 },
  { key: "by", header: "By", value: (row) => row.createdBy, width: 110 },
  {
    key: "at",
    header: "Started",
    value: (row) => row.createdAt,
    cell: (row) => <Time at={row.createdAt} />,
    width: 120,
  },
];

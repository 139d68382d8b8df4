import type { State } from "@/components/ui/state-mark";
import type { GroupSeen } from "@/lib/groups/groups-snapshot";

const FALLING_BEHIND_S = 300;
const MOVED_WITHIN_MS = 120_000;

/** How a group is, in the worst word that holds; `why` says it in a sentence. */
export function groupState({ state, members, lag, lagSeconds, lagPerSecond, movedAt }: GroupSeen): {
  state: State;
  word: string;
  title: string;
} {
  const behind = BigInt(lag) > 0n;
  if (state === "Dead") return { state: "failed", word: "Dead", title: "The coordinator is dropping this group." };
  if (/rebalanc|assigning|reconciling/i.test(state)) {
    return { state: "progress", word: state, title: "Partitions are being handed out; nothing is read meanwhile." };
  }
  // Flink and others assign partitions themselves: they commit to a group without ever joining it.
  if (movedAt && Date.now() - Date.parse(movedAt) < MOVED_WITHIN_MS && members === 0) {
    return {
      state: "healthy",
      word: "reading",
      title: "No member is in it, but its offsets move: the reader assigns partitions itself, as Flink does.",
    };
  }
  if (members === 0 || state === "Empty") {
    return behind
      ? { state: "degraded", word: "stopped, behind", title: "No member is in it and records wait." }
      : { state: "unknown", word: "Empty", title: "No member is in it; nothing waits." };
  }
  const growing = (lagPerSecond ?? 0) > 0 && (lagSeconds ?? 0) > FALLING_BEHIND_S;
  if (growing) return { state: "degraded", word: "falling behind", title: "More is written than it reads." };
  return { state: "healthy", word: state, title: "Members are in it and read." };
}

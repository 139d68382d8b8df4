import { StateMark } from "@/components/ui/state-mark";
import type { LedgerEntry } from "@/lib/deadletters/contract";

const LOOKS = {
  intent: { state: "progress", word: "waits" },
  sending: { state: "progress", word: "being sent" },
  sent: { state: "healthy", word: "sent" },
  failed: { state: "failed", word: "not sent" },
  unknown: { state: "degraded", word: "sent or not" },
} as const;

/** What a replay did with a letter, in a word. */
export function DoneMark({ done }: { done: LedgerEntry | null }) {
  if (!done) return <span className="text-ink-3">–</span>;
  const { state, word } = LOOKS[done.state];
  return <StateMark state={state} word={word} {...(done.problem ? { title: done.problem } : {})} />;
}

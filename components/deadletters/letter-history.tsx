import Link from "next/link";
import { recordHref } from "@/components/messages/record-href";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { LedgerEntry, Letter } from "@/lib/deadletters/contract";
import { DoneMark } from "./done-mark";
import { replayHref } from "./hrefs";

type LetterHistoryProps = { env: string; letter: Letter; history: readonly LedgerEntry[] | undefined };

/** What was done with a letter, from the ledger, and whether it came back from an earlier replay. */
export function LetterHistory({ env, letter, history = [] }: LetterHistoryProps) {
  return (
    <Section title="Replayed">
      {letter.cameFrom ? (
        <p className="mb-1 text-degraded">
          It came back: it was replayed {letter.attempt === 1 ? "once" : `${letter.attempt} times`} before,{" "}
          <Link className="underline" href={replayHref(env, letter.cameFrom)}>
            the last time by this replay
          </Link>
          .
        </p>
      ) : null}
      {history.length === 0 ? <p className="text-ink-2">Not yet.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {history.map((entry) => (
          <li key={entry.attempt} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <DoneMark done={entry} />
            <Link className="underline" href={replayHref(env, entry.replay)}>
              attempt {entry.attempt}
            </Link>
            <Where env={env} entry={entry} />
            {entry.at ? <Time at={entry.at} className="text-ink-3" /> : null}
            {entry.problem ? <p className="w-full break-words text-ink-2">{entry.problem}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Where({ env, entry }: { env: string; entry: LedgerEntry }) {
  const { state, targetTopic, targetPartition, targetOffset } = entry;
  if (state !== "sent" || targetPartition === null || targetOffset === null) {
    return <bdi className="data break-all">to {targetTopic}</bdi>;
  }
  return (
    <Link className="data break-all underline" href={recordHref(env, targetTopic, targetPartition, targetOffset)}>
      {targetTopic}, partition {targetPartition}, offset {targetOffset}
    </Link>
  );
}

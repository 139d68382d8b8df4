"use client";
import Link from "next/link";
import { MessagePanel } from "@/components/messages/message-panel";
import { recordHref } from "@/components/messages/record-href";
import { useRecord } from "@/components/messages/use-records";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Facts } from "@/components/ui/facts";
import { Loading } from "@/components/ui/loading";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { Letter } from "@/lib/deadletters/contract";
import { LetterHistory } from "./letter-history";
import { useLetter } from "./use-dead-letters";

type LetterPanelProps = { env: string; letter: Letter; onReplay?: () => void };

/** One letter: why it is here and what helps, what was done with it, then the record itself as Kafka has it. */
export function LetterPanel({ env, letter, onReplay }: LetterPanelProps) {
  const { topic, partition, offset } = letter;
  const known = useLetter(env, { topic, partition, offset });
  const record = useRecord(env, topic, partition, offset);
  return (
    <div className="flex min-h-full flex-col">
      <Section title="Why it is here">
        {known.error ? <ErrorPanel compact error={known.error} retry={() => void known.refetch()} /> : null}
        {known.data ? (
          <div className="mb-3 flex max-w-prose flex-col gap-1">
            <p className="font-medium">{known.data.reason}</p>
            <p className="text-ink-2">{known.data.helps}</p>
          </div>
        ) : null}
        <Facts
          items={[
            ["Exception", <Data key="exception" text={letter.exception} />],
            ["Message", <Data key="message" text={letter.message} />],
            ...(known.data?.stage ? [["Stage", known.data.stage] as const] : []),
            ["Given up by", <Data key="by" text={letter.by} />],
            ["Came from", <CameFrom key="origin" env={env} letter={letter} />],
            ["Time", <Time key="at" at={letter.at} form="full" />],
          ]}
        />
      </Section>
      <LetterHistory env={env} letter={letter} history={known.data?.history} />
      {record.error ? <ErrorPanel error={record.error} retry={() => void record.refetch()} /> : null}
      {record.data ? <MessagePanel env={env} topic={topic} message={record.data.record} /> : null}
      {record.isPending ? <Loading waitingFor={`Kafka: the record in ${topic}`} rows={4} /> : null}
      {onReplay ? (
        <div className="sticky bottom-0 mt-auto flex gap-2 border-line border-t bg-canvas px-4 py-2">
          <Button onClick={onReplay}>Replay this letter</Button>
        </div>
      ) : null}
    </div>
  );
}

function Data({ text }: { text: string | null }) {
  if (text === null) return <span className="text-ink-3">–</span>;
  return (
    <span className="data whitespace-pre-wrap break-all" dir="auto">
      {text}
    </span>
  );
}

function CameFrom({ env, letter }: { env: string; letter: Letter }) {
  const { originTopic, originPartition, originOffset } = letter;
  if (originTopic === null || originPartition === null || originOffset === null) return <Data text={originTopic} />;
  return (
    <Link className="data break-all underline" href={recordHref(env, originTopic, originPartition, originOffset)}>
      {originTopic}, partition {originPartition}, offset {originOffset}
    </Link>
  );
}

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { TopicRow } from "@/lib/topics/contract";
import { ReadersTable } from "./readers-table";
import { Retention } from "./topic-columns";
import { topicHref } from "./topic-href";
import { useTopic } from "./use-topics";

/** A topic in short: state, figures, who reads it, and where to go on. */
export function TopicPanel({ env, topic }: { env: string; topic: TopicRow }) {
  const page = topicHref(env, topic.name);
  return (
    <>
      <Section title="Topic">
        <div className="flex flex-col gap-3">
          <Facts
            items={[
              ["State", <StateMark key="state" state={topic.state} word={stateWords(topic)} />],
              ["In", <Quantity key="rate" value={topic.recordsPerSecond} unit="perSecond" />],
              ["Records", <Quantity key="records" value={topic.records} />],
              ["Size", <Quantity key="size" value={topic.sizeBytes} unit="bytes" />],
              ["Last write", <Time key="written" at={topic.lastWriteAt} />],
              ["Partitions", `${topic.partitions}, replication ${topic.replication}`],
              ["Cleanup", topic.cleanupPolicy ?? "–"],
              ["Keeps records", <Retention key="retention" ms={topic.retentionMs} />],
            ]}
          />
          <div className="flex flex-wrap gap-2">
            <Link href={page} className={buttonClass()}>
              Read records
            </Link>
            <Link href={`${page}?tab=partitions`} className={buttonClass()}>
              Partitions
            </Link>
            <Link href={`${page}?tab=configuration`} className={buttonClass()}>
              Configuration
            </Link>
          </div>
        </div>
      </Section>
      <Section title="Readers">
        <PanelReaders env={env} topic={topic.name} />
      </Section>
    </>
  );
}

function PanelReaders({ env, topic }: { env: string; topic: string }) {
  const { data, error } = useTopic(env, topic);
  if (error && !data) return <p className="text-ink-2">Not known: {error.message}</p>;
  if (!data) return <p className="text-ink-3">Asking Kafka</p>;
  return <ReadersTable env={env} readers={data.readers} />;
}

/** The state with its count: "under-replicated, 3 of 12 partitions". */
export function stateWords({ word, state, offline, belowMinIsr, underReplicated, partitions }: TopicRow): string {
  const count = offline || belowMinIsr || underReplicated;
  return state === "healthy" ? word : `${word}, ${count} of ${partitions} partitions`;
}

"use client";
import Link from "next/link";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { topicHref } from "@/components/topics/topic-href";
import { Button, buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { formatExact } from "@/lib/format/number";
import type { IngestTopic } from "@/lib/ingest/contract";
import { CurlExample } from "./curl-example";
import { RefusalsDialog } from "./refusals-dialog";

type IngestPanelProps = { env: string; topic: IngestTopic; isDefault: boolean };

/** What came to one topic, why the last that did not was not taken, and the way to send. */
export function IngestPanel({ env, topic, isDefault }: IngestPanelProps) {
  const mayChange = useMay("ingest.configure", env, topic.topic);
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Section title="Records">
        <Facts
          items={[
            ["Requests", formatExact(topic.requests)],
            ["Records", formatExact(topic.records)],
            ["Refused", formatExact(topic.refused)],
            ["Dead letters", formatExact(topic.deadLettered)],
            ["Failed", formatExact(topic.failed)],
            ["Counted since", <Time key="first" at={topic.firstAt} form="full" />],
            ["Last record", <Time key="last" at={topic.lastAt} form="full" />],
          ]}
        />
      </Section>
      {topic.lastProblem ? (
        <Section title="Last problem" aside={<Time at={topic.lastProblemAt} />}>
          <p className="break-words">{topic.lastProblem}</p>
        </Section>
      ) : null}
      <Section title="Records that do not fit the schema">
        <p className="break-words">
          {topic.deadLetterTopic === null ? (
            "They are refused, and their sender is told."
          ) : (
            <>
              They are sent to <bdi className="data">{topic.deadLetterTopic}</bdi>, and their sender is told.
            </>
          )}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          {mayChange ? <Button onClick={() => setChanging(true)}>Change</Button> : null}
          <Link href={topicHref(env, topic.topic)} className={buttonClass("quiet")}>
            Open topic
          </Link>
        </div>
      </Section>
      <CurlExample env={env} topic={topic.topic} isDefault={isDefault} />
      {changing ? (
        <RefusalsDialog
          env={env}
          topic={topic.topic}
          deadLetterTopic={topic.deadLetterTopic}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}

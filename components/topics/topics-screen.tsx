"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { List } from "@/components/ui/list/list";
import { TOPIC_COLUMNS, TOPIC_SCOPES } from "./topic-columns";
import { topicHref } from "./topic-href";
import { TopicPanel } from "./topic-panel";
import { useTopics } from "./use-topics";

// Loaded when first opened.
const CreateTopicDialog = dynamic(() => import("./create-topic-dialog").then((module) => module.CreateTopicDialog));

/** All topics of an environment. */
export function TopicsScreen({ env }: { env: string }) {
  const topics = useTopics(env);
  const mayCreate = useMay("topics.create", env);
  const [creating, setCreating] = useState(false);
  const { freshness, topics: rows, problems } = topics.data ?? {};
  const create = mayCreate ? (
    <Button tone="primary" onClick={() => setCreating(true)}>
      Create topic
    </Button>
  ) : null;
  return (
    <>
      <List
        name="topics"
        rows={rows ?? undefined}
        columns={TOPIC_COLUMNS}
        scopes={TOPIC_SCOPES}
        rowKey={(row) => row.name}
        href={(row) => topicHref(env, row.name)}
        defaultSort="name"
        waitingFor="Kafka: topics"
        error={topics.error ?? (rows === null ? freshness?.problem : undefined)}
        retry={topics.refetch}
        banner={
          <>
            <FreshBanner system="Kafka" freshness={freshness} />
            {problems?.map((problem) => (
              <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
                Not everything is known. {problem}
              </p>
            ))}
          </>
        }
        actions={create}
        panel={(row) => <TopicPanel env={env} topic={row} />}
        empty={
          <Empty title="No topics" action={create}>
            A topic appears here within seconds of being made, by whoever makes it.
          </Empty>
        }
      />
      {creating ? <CreateTopicDialog env={env} onClose={() => setCreating(false)} /> : null}
    </>
  );
}

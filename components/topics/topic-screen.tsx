"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMay } from "@/components/access/use-access";
import { LineageMap } from "@/components/lineage/lineage-map";
import { MessagesView } from "@/components/messages/messages-view";
import { TopicSubjects } from "@/components/schemas/topic-subjects";
import { FreshBanner } from "@/components/ui/fresh-banner";
import { StateBadge } from "@/components/ui/state-mark";
import { ThingHeader, ThingPage } from "@/components/ui/thing-header";
import { UrlTabs } from "@/components/ui/url-tabs";
import { TopicConfiguration } from "./topic-configuration";
import { stateWords } from "./topic-panel";
import { TopicPartitions } from "./topic-partitions";
import { TopicProducers } from "./topic-producers";
import { TopicReaders } from "./topic-readers";
import { useTopic, useTopics } from "./use-topics";

// Loaded when first opened.
const AddPartitionsDialog = dynamic(() =>
  import("./add-partitions-dialog").then((module) => module.AddPartitionsDialog),
);
const DeleteTopicDialog = dynamic(() => import("./delete-topic-dialog").then((module) => module.DeleteTopicDialog));

/** The page of a topic: figures, records, partitions, readers, configuration, producers. */
export function TopicScreen({ env, name }: { env: string; name: string }) {
  const topic = useTopic(env, name);
  // The list is there already when one comes from it: the head has its figures before Kafka answers.
  const topics = useTopics(env).data;
  const listed = topics?.topics?.find((row) => row.name === name);
  const mayConfigure = useMay("topics.configure", env, name);
  const mayDelete = useMay("topics.delete", env, name);
  const [doing, setDoing] = useState<"grow" | "delete">();
  const router = useRouter();
  const seen = topic.data?.seen ?? listed;
  // The list goes on being answered when Kafka is away, and says since when.
  const freshness = topics?.freshness ?? topic.data?.freshness;
  const age = freshness?.at ? { at: Date.parse(freshness.at), intervalMs: freshness.intervalMs } : {};
  const partitions = topic.data?.partitions.length ?? seen?.partitions;
  const internal = topic.data?.internal ? "The brokers keep their own state in it." : undefined;
  const header = (
    <ThingHeader
      name={name}
      state={seen ? <StateBadge state={seen.state} word={stateWords(seen)} /> : null}
      about={<TopicSubjects env={env} topic={name} />}
      figures={[
        { label: "In", value: seen?.recordsPerSecond, unit: "perSecond", ...age },
        { label: "Records", value: seen?.records, ...age },
        { label: "Size", value: seen?.sizeBytes, unit: "bytes", ...age },
        { label: "Readers", value: seen?.readers, ...age },
      ]}
      menu={[
        ...(mayConfigure ? [{ label: "Add partitions", onSelect: () => setDoing("grow"), reason: internal }] : []),
        ...(mayDelete
          ? [{ label: `Delete ${name}`, danger: true, onSelect: () => setDoing("delete"), reason: internal }]
          : []),
      ]}
    />
  );
  const tabs = (
    <UrlTabs
      label={`Topic ${name}`}
      tabs={[
        { key: "messages", label: "Messages", body: () => <MessagesView env={env} topic={name} /> },
        {
          key: "partitions",
          label: "Partitions",
          count: partitions,
          body: () => <TopicPartitions topic={topic} />,
        },
        {
          key: "readers",
          label: "Readers",
          count: topic.data?.readers?.length,
          body: () => <TopicReaders env={env} topic={topic} />,
        },
        {
          key: "configuration",
          label: "Configuration",
          body: () => <TopicConfiguration env={env} topic={name} mayChange={mayConfigure} />,
        },
        { key: "producers", label: "Producers", body: () => <TopicProducers env={env} topic={name} /> },
        { key: "lineage", label: "Lineage", body: () => <LineageMap env={env} node={`topic:${name}`} /> },
      ]}
    />
  );
  return (
    <>
      <ThingPage banner={<FreshBanner system="Kafka" freshness={freshness} />} header={header} tabs={tabs} />
      {doing === "grow" && partitions !== undefined ? (
        <AddPartitionsDialog env={env} topic={name} partitions={partitions} onClose={() => setDoing(undefined)} />
      ) : null}
      {doing === "delete" ? (
        <DeleteTopicDialog
          env={env}
          topic={name}
          onClose={() => setDoing(undefined)}
          onDeleted={() => router.push(`/${encodeURIComponent(env)}/topics`)}
        />
      ) : null}
    </>
  );
}

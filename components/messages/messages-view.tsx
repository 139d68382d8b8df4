"use client";
import { useMessageQuery } from "./message-query";
import { PageView } from "./page-view";
import { TailView } from "./tail-view";

/** The records of one topic: the Messages room, and the tab of a topic's page. What is asked is in the URL. */
export function MessagesView({ env, topic }: { env: string; topic: string }) {
  const query = useMessageQuery();
  if (query.from !== "live") return <PageView key={topic} env={env} topic={topic} query={query} />;
  const asked = `${topic} ${query.partitions} ${query.isolation}`;
  return <TailView key={asked} env={env} topic={topic} query={query} />;
}

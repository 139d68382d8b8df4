"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Tag } from "@/components/ui/tag";
import { call } from "@/lib/http/call";
import { isDeadLetterTopic } from "@/lib/messages/dead-letter";
import { listNames, type Name } from "@/lib/palette/contract";

const COLUMNS: readonly Column<Name>[] = [
  {
    key: "topic",
    header: "Topic",
    value: (row) => row.name,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-2">
        <bdi className="data truncate">{row.name}</bdi>
        {isDeadLetterTopic(row.name) ? <Tag>dead letters</Tag> : null}
      </span>
    ),
  },
];

/** Which topic to read. */
export function TopicPicker({ env }: { env: string }) {
  const names = useQuery({
    queryKey: ["environments", env, "names"],
    queryFn: ({ signal }) => call(listNames, { params: { env } }, signal),
  });
  const topics = useMemo(() => names.data?.names.filter(({ kind }) => kind === "topic"), [names.data]);
  return (
    <List
      name="topics"
      rows={topics}
      columns={COLUMNS}
      rowKey={(row) => row.name}
      defaultSort="topic"
      waitingFor="Kafka: topics"
      error={names.error}
      retry={() => void names.refetch()}
      href={(row) => `/${encodeURIComponent(env)}/messages?topic=${encodeURIComponent(row.name)}`}
      empty={<Empty title="No topics">Topics appear here as soon as the cluster has any you may see.</Empty>}
    />
  );
}

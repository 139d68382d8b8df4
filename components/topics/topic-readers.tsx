"use client";
import Link from "next/link";
import { useMemo } from "react";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import type { ReaderView } from "@/lib/topics/contract";
import { groupHref } from "./topic-href";
import type { useTopic } from "./use-topics";

const columnsFor = (env: string): readonly Column<ReaderView>[] => [
  {
    key: "group",
    header: "Group",
    value: (row) => row.group,
    cell: (row) => (
      <Link className="data truncate hover:underline" href={groupHref(env, row.group)}>
        {row.group}
      </Link>
    ),
  },
  { key: "state", header: "State", value: (row) => row.state, width: 150 },
  { key: "lag", header: "Lag", value: (row) => row.lag, unit: "count", width: 100, hint: "Records not yet read" },
  {
    key: "behind",
    header: "Behind",
    value: (row) => (row.lagSeconds === null ? null : row.lagSeconds * 1_000),
    unit: "durationMs",
    width: 110,
    hint: "Age of the oldest record not yet read",
  },
  { key: "members", header: "Members", value: (row) => row.members, unit: "count", width: 90 },
  {
    key: "read",
    header: "Partitions read",
    value: (row) => `${row.committed} of ${row.partitions}`,
    width: 130,
    hint: "Partitions with a committed offset",
  },
  { key: "type", header: "Type", value: (row) => row.type, width: 90 },
];

/** Groups with offsets on the topic, the furthest behind first. */
export function TopicReaders({ env, topic }: { env: string; topic: ReturnType<typeof useTopic> }) {
  const columns = useMemo(() => columnsFor(env), [env]);
  return (
    <List
      name="readers"
      rows={topic.data?.readers ?? undefined}
      columns={columns}
      rowKey={(row) => row.group}
      href={(row) => groupHref(env, row.group)}
      defaultSort="-lag"
      waitingFor="Kafka: groups"
      error={topic.error}
      retry={topic.refetch}
      empty={
        <Empty title="No readers">
          No group has committed an offset on it. What reads without committing (this console does) is not seen here.
        </Empty>
      }
    />
  );
}

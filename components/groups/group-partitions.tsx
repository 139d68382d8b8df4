"use client";
import Link from "next/link";
import { useMemo } from "react";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { formatExact } from "@/lib/format/number";
import type { PartitionLagView } from "@/lib/groups/contract";
import type { useGroup } from "./use-groups";

const columnsFor = (env: string): readonly Column<PartitionLagView>[] => [
  {
    key: "topic",
    header: "Topic",
    value: (row) => row.topic,
    cell: (row) => (
      <Link className="data truncate hover:underline" href={`/${env}/topics/${encodeURIComponent(row.topic)}`}>
        {row.topic}
      </Link>
    ),
  },
  { key: "partition", header: "Partition", value: (row) => row.partition, unit: "count", width: 90 },
  {
    key: "committed",
    header: "Committed",
    value: (row) => row.committed,
    cell: (row) => <Offset offset={row.committed} />,
    unit: "count",
    width: 130,
  },
  {
    key: "end",
    header: "End",
    value: (row) => row.end,
    cell: (row) => <Offset offset={row.end} />,
    unit: "count",
    width: 130,
  },
  { key: "lag", header: "Lag", value: (row) => row.lag, unit: "count", width: 100 },
  {
    key: "behind",
    header: "Behind",
    value: (row) => (row.lagSeconds === null ? null : row.lagSeconds * 1000),
    unit: "durationMs",
    width: 110,
    hint: "At most: the worst partition of its topic, as of the snapshot",
  },
  { key: "member", header: "Read by", value: (row) => row.member, width: 260 },
  {
    key: "begin",
    header: "Begin",
    value: (row) => row.begin,
    cell: (row) => <Offset offset={row.begin} />,
    unit: "count",
    width: 130,
    hidden: true,
  },
];

// A position is compared with others digit for digit, so it is never shortened.
function Offset({ offset }: { offset: string | null }) {
  return <span className="data">{offset === null ? "–" : formatExact(offset)}</span>;
}

/** Committed offset, end and lag of each partition, the furthest behind first. */
export function GroupPartitions({ env, group }: { env: string; group: ReturnType<typeof useGroup> }) {
  const columns = useMemo(() => columnsFor(env), [env]);
  return (
    <List
      name="partitions"
      rows={group.data?.partitions}
      columns={columns}
      rowKey={(row) => `${row.topic} ${row.partition}`}
      defaultSort="-lag"
      waitingFor="Kafka: committed offsets"
      error={group.error}
      retry={group.refetch}
      banner={group.data?.problems.map((problem) => (
        <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
          {problem}
        </p>
      ))}
      empty={<Empty title="No offsets">The group has committed none and is assigned no partition.</Empty>}
    />
  );
}

"use client";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { StateMark } from "@/components/ui/state-mark";
import type { PartitionView } from "@/lib/topics/contract";
import type { useTopic } from "./use-topics";

/** How one partition is, in a word. */
export function partitionState({ leader, isr, replicas }: PartitionView) {
  if (leader === null) return { state: "failed", word: "without leader" } as const;
  if (isr.length < replicas.length) return { state: "degraded", word: "under-replicated" } as const;
  return { state: "healthy", word: "in sync" } as const;
}

// An offset is an address, not a quantity: every digit of it.
const Offset = ({ value }: { value: string | null }) => <span className="data">{value ?? "–"}</span>;

const COLUMNS: readonly Column<PartitionView>[] = [
  { key: "partition", header: "Partition", value: (row) => row.partition },
  {
    key: "state",
    header: "State",
    value: (row) => partitionState(row).word,
    cell: (row) => <StateMark {...partitionState(row)} />,
    width: 150,
  },
  {
    key: "begin",
    header: "Begin",
    value: (row) => row.begin,
    unit: "count",
    cell: (row) => <Offset value={row.begin} />,
    width: 120,
    hint: "Oldest offset kept",
  },
  {
    key: "end",
    header: "End",
    value: (row) => row.end,
    unit: "count",
    cell: (row) => <Offset value={row.end} />,
    width: 120,
    hint: "Offset of the next record",
  },
  { key: "records", header: "Records", value: (row) => row.records, unit: "count", width: 100 },
  { key: "size", header: "Size", value: (row) => row.sizeBytes, unit: "bytes", width: 100 },
  { key: "written", header: "Last write", value: (row) => row.lastWriteAt, time: true, width: 110 },
  { key: "leader", header: "Leader", value: (row) => row.leader, unit: "count", width: 80, hint: "Broker" },
  { key: "replicas", header: "Replicas", value: (row) => row.replicas.join(", "), width: 110 },
  { key: "isr", header: "In sync", value: (row) => row.isr.join(", "), width: 110, hint: "Replicas in sync (ISR)" },
  { key: "epoch", header: "Epoch", value: (row) => row.leaderEpoch, unit: "count", width: 80, hidden: true },
];

/** Offsets, leader, replicas and size of each partition, asked of the cluster. */
export function TopicPartitions({ topic }: { topic: ReturnType<typeof useTopic> }) {
  return (
    <List
      name="partitions"
      rows={topic.data?.partitions}
      columns={COLUMNS}
      rowKey={(row) => String(row.partition)}
      defaultSort="partition"
      waitingFor="Kafka: partitions"
      error={topic.error}
      retry={topic.refetch}
      banner={topic.data?.problems.map((problem) => (
        <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
          {problem}
        </p>
      ))}
      empty={<Empty title="No partitions">Kafka answered with none.</Empty>}
    />
  );
}

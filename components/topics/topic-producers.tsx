"use client";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { StateMark } from "@/components/ui/state-mark";
import type { ProducerView } from "@/lib/topics/contract";
import { useProducers } from "./use-topics";

const isOpen = ({ transactionStart }: ProducerView) => transactionStart !== null;

const COLUMNS: readonly Column<ProducerView>[] = [
  {
    key: "producer",
    header: "Producer id",
    value: (row) => row.producerId,
    cell: (row) => <span className="data">{row.producerId}</span>,
  },
  { key: "partition", header: "Partition", value: (row) => row.partition, unit: "count", width: 90 },
  {
    key: "transaction",
    header: "Transaction",
    value: (row) => (isOpen(row) ? `open from ${row.transactionStart}` : "none open"),
    cell: (row) =>
      isOpen(row) ? (
        <StateMark state="progress" word={`open from ${row.transactionStart}`} />
      ) : (
        <span className="text-ink-3">none open</span>
      ),
    width: 200,
    hint: "Readers of committed records wait at its first offset",
  },
  { key: "written", header: "Last write", value: (row) => row.lastWriteAt, time: true, width: 120 },
  { key: "epoch", header: "Epoch", value: (row) => row.epoch, unit: "count", width: 80 },
  { key: "sequence", header: "Sequence", value: (row) => row.lastSequence, unit: "count", width: 100 },
];

/** Idempotent and transactional producers of a topic. */
export function TopicProducers({ env, topic }: { env: string; topic: string }) {
  const producers = useProducers(env, topic);
  return (
    <List
      name="producers"
      rows={producers.data?.producers}
      columns={COLUMNS}
      rowKey={(row) => `${row.partition} ${row.producerId}`}
      defaultSort="partition"
      waitingFor="Kafka: producers"
      error={producers.error}
      retry={producers.refetch}
      banner={producers.data?.problems.map((problem) => (
        <p key={problem} role="status" className="bg-degraded-soft px-4 py-1 text-degraded">
          {problem}
        </p>
      ))}
      empty={
        <Empty title="No producers known">
          Leaders remember idempotent and transactional producers for a day; plain ones leave no trace.
        </Empty>
      }
    />
  );
}

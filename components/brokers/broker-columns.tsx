import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import { Tag } from "@/components/ui/tag";
import type { BrokerView } from "@/lib/brokers/contract";

type BrokerState = { state: "healthy" | "degraded" | "failed" | "unknown"; word: string };

/** How a broker is, in the worst word that holds. */
export function brokerState({ problem, outOfSync, logDirs }: BrokerView): BrokerState {
  if (logDirs.some(({ error }) => error !== null)) return { state: "failed", word: "log directory offline" };
  if (problem !== null) return { state: "unknown", word: "silent" };
  if (outOfSync > 0) return { state: "degraded", word: "replicas out of sync" };
  return { state: "healthy", word: "in sync" };
}

const freeShare = ({ logDirs }: BrokerView): number | null => {
  const shares = logDirs.flatMap(({ totalBytes, usableBytes }) =>
    totalBytes !== null && usableBytes !== null && totalBytes !== "0" ? [Number(usableBytes) / Number(totalBytes)] : [],
  );
  return shares.length === 0 ? null : Math.round(Math.min(...shares) * 1000) / 10;
};

export const BROKER_COLUMNS: readonly Column<BrokerView>[] = [
  {
    key: "broker",
    header: "Broker",
    value: (row) => `${row.id} · ${row.host}:${row.port}`,
    cell: (row) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="data truncate">
          {row.id} · {row.host}:{row.port}
        </span>
        {row.controller ? <Tag>controller</Tag> : null}
      </span>
    ),
  },
  {
    key: "state",
    header: "State",
    value: (row) => brokerState(row).word,
    cell: (row) => <StateMark {...brokerState(row)} {...(row.problem ? { title: row.problem } : {})} />,
    width: 180,
  },
  { key: "rack", header: "Rack", value: (row) => row.rack, width: 110 },
  {
    key: "leaders",
    header: "Leads",
    value: (row) => row.leaders,
    unit: "count",
    width: 100,
    hint: "Partitions it leads",
  },
  { key: "replicas", header: "Replicas", value: (row) => row.replicas, unit: "count", width: 100 },
  { key: "behind", header: "Out of sync", value: (row) => row.outOfSync, unit: "count", width: 110 },
  {
    key: "bytes",
    header: "Used",
    value: (row) => row.usedBytes,
    unit: "bytes",
    width: 100,
    hint: "By this cluster's replicas",
  },
  {
    key: "free",
    header: "Disk free",
    value: freeShare,
    cell: (row) => (freeShare(row) === null ? <span className="text-ink-3">–</span> : `${freeShare(row)} %`),
    width: 100,
    hint: "Of the fullest log directory's disk",
  },
];

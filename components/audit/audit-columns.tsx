import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import type { AuditRecord } from "@/lib/audit/contract";

const OUTCOMES = { done: "healthy", failed: "failed", started: "unknown" } as const;
const WORDS = { done: "done", failed: "failed", started: "outcome unknown" } as const;

/** How a write ended. "Started" with nothing after it means that the console died in it. */
export function Outcome({ outcome }: { outcome: AuditRecord["outcome"] }) {
  return <StateMark state={OUTCOMES[outcome]} word={WORDS[outcome]} />;
}

export const AUDIT_COLUMNS: readonly Column<AuditRecord>[] = [
  { key: "target", header: "Target", value: (row) => row.target },
  { key: "action", header: "Action", value: (row) => row.action, width: 190 },
  { key: "who", header: "Who", value: (row) => row.actor, width: 190 },
  { key: "environment", header: "Environment", value: (row) => row.environment, width: 120 },
  {
    key: "outcome",
    header: "Outcome",
    value: (row) => row.outcome,
    cell: (row) => <Outcome outcome={row.outcome} />,
    width: 150,
  },
  { key: "at", header: "When", value: (row) => row.at, time: true, width: 130 },
  { key: "via", header: "Via", value: (row) => row.via, width: 90, hidden: true },
  { key: "error", header: "Error", value: (row) => row.error, width: 260, hidden: true },
  { key: "id", header: "Record", value: (row) => Number(row.id), width: 90, hidden: true },
];

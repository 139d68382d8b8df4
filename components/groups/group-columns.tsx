import type { Column, Scope } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import type { GroupSeen } from "@/lib/groups/groups-snapshot";
import { groupState } from "./group-state";

const milliseconds = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1000);

export const GROUP_COLUMNS: readonly Column<GroupSeen>[] = [
  { key: "group", header: "Group", value: (row) => row.id },
  {
    key: "state",
    header: "State",
    value: (row) => groupState(row).word,
    cell: (row) => <StateMark {...groupState(row)} />,
    width: 150,
  },
  { key: "lag", header: "Lag", value: (row) => row.lag, unit: "count", width: 100, hint: "Records not yet read" },
  {
    key: "behind",
    header: "Behind",
    value: (row) => milliseconds(row.lagSeconds),
    unit: "durationMs",
    width: 110,
    hint: "Age of the oldest record not yet read",
  },
  {
    key: "trend",
    header: "Lag change",
    value: (row) => (row.lagPerSecond === null ? null : Math.round(row.lagPerSecond * 10) / 10),
    unit: "perSecond",
    width: 110,
    hint: "Positive: falling behind",
  },
  { key: "members", header: "Members", value: (row) => row.members, unit: "count", width: 90 },
  { key: "topics", header: "Topics", value: (row) => row.topics.map(({ topic }) => topic), width: 220 },
  { key: "type", header: "Type", value: (row) => row.type, width: 90 },
  { key: "protocol", header: "Protocol", value: (row) => row.protocolType, width: 110, hidden: true },
  {
    key: "coordinator",
    header: "Coordinator",
    value: (row) => row.coordinator,
    unit: "count",
    width: 100,
    hidden: true,
  },
];

export const GROUP_SCOPES: readonly Scope<GroupSeen>[] = [
  { key: "console", label: "tool groups", hides: ({ id }) => /^(console-consumer-|kafka-?tool)/.test(id) },
];

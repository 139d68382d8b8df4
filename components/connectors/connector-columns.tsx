import type { Column } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import type { ConnectorRow } from "@/lib/connectors/contract";
import { connectorState, pluginName } from "./connector-state";

const topicsOf = ({ inputs, outputs }: ConnectorRow): string[] =>
  [...inputs, ...outputs].filter(({ kind }) => kind === "topic").map(({ name }) => name);
const tablesOf = ({ inputs, outputs }: ConnectorRow): string[] =>
  [...inputs, ...outputs].filter(({ kind }) => kind !== "topic").map(({ name }) => name);

export const CONNECTOR_COLUMNS: readonly Column<ConnectorRow>[] = [
  { key: "name", header: "Connector", value: (row) => row.name, width: 220 },
  {
    key: "state",
    header: "State",
    value: (row) => row.state,
    cell: (row) => <StateMark {...connectorState(row.state)} />,
    width: 115,
    hint: "The worst of the connector's own and its tasks'",
  },
  { key: "type", header: "Type", value: (row) => row.type, width: 70 },
  {
    key: "class",
    header: "Plug-in",
    value: (row) => row.class,
    cell: (row) => (
      <span className="truncate" title={row.class}>
        {pluginName(row.class)}
      </span>
    ),
    width: 160,
  },
  { key: "running", header: "Running", value: (row) => row.tasksRunning, unit: "count", width: 85, hint: "Tasks" },
  { key: "failed", header: "Failed", value: (row) => row.tasksFailed, unit: "count", width: 75, hint: "Tasks" },
  {
    key: "cause",
    header: "Last cause",
    value: (row) => row.why,
    cell: (row) => (
      <span className="truncate text-failed" title={row.cause ?? ""}>
        {row.why}
      </span>
    ),
    width: 230,
    grow: true,
  },
  { key: "topics", header: "Topics", value: topicsOf, width: 150 },
  { key: "tables", header: "Tables", value: tablesOf, width: 160, hidden: true },
  { key: "deadletters", header: "Dead letters", value: (row) => row.deadLetterTopic, width: 110, hint: "Topic" },
  { key: "group", header: "Group", value: (row) => row.group, width: 180, hidden: true },
  { key: "cluster", header: "Cluster", value: (row) => row.cluster, width: 110, hidden: true },
];

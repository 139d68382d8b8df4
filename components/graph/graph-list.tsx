import { clsx } from "clsx";
import { STATE_RANK, StateMark } from "../ui/state-mark";
import { Table } from "../ui/table";
import type { GraphEdge, GraphNode } from "./graph";

type GraphListProps = {
  label: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  selected: string | null;
  onSelect: (id: string | null) => void;
};

/** The same graph as a table, worst first: for those who read rather than look, and for narrow screens. */
export function GraphList({ label, nodes, edges, selected, onSelect }: GraphListProps) {
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  const rows = nodes.toSorted((a, b) => STATE_RANK[a.state] - STATE_RANK[b.state]);
  const ends = (of: (edge: GraphEdge) => string | undefined) =>
    edges.flatMap((edge) => names.get(of(edge) ?? "") ?? []).join(", ") || "–";
  return (
    <Table
      label={label}
      rows={rows}
      rowKey={(node) => node.id}
      columns={[
        {
          key: "name",
          header: "Name",
          cell: (node) => (
            <button
              type="button"
              onClick={() => onSelect(node.id)}
              aria-pressed={selected === node.id}
              className={clsx("data quiet-link text-left", selected === node.id && "font-semibold")}
            >
              <bdi>{node.name}</bdi>
            </button>
          ),
        },
        { key: "kind", header: "Kind", cell: (node) => `${node.kind} · ${node.system}` },
        { key: "state", header: "State", cell: (node) => <StateMark state={node.state} word={node.word} /> },
        { key: "figure", header: "Now", end: true, cell: (node) => node.figure ?? "–" },
        { key: "from", header: "From", cell: (node) => ends((edge) => (edge.to === node.id ? edge.from : undefined)) },
        { key: "to", header: "To", cell: (node) => ends((edge) => (edge.from === node.id ? edge.to : undefined)) },
      ]}
    />
  );
}

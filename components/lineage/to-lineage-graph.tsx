import { Database } from "lucide-react";
import type { GraphEdge, GraphNode } from "@/components/graph/graph";
import { FLOW_KIND_NAMES, FlowIcon } from "@/components/overview/flow-icons";
import { toGraphEdge, toGraphNode } from "@/components/overview/to-graph";
import type { ColumnTrace, LineageEdge, LineageNode, LineageView } from "@/lib/lineage/contract";

export const KIND_NAMES: Record<LineageNode["kind"], string> = { ...FLOW_KIND_NAMES, dataset: "dataset" };

/** The icon of a kind of thing. */
export const LineageIcon = ({ kind }: { kind: LineageNode["kind"] }) =>
  kind === "dataset" ? <Database aria-hidden /> : <FlowIcon kind={kind} />;

type Drawn = { nodes: GraphNode[]; edges: GraphEdge[] };

/** The view as it is drawn: with a column chosen, its way stands out. */
export function toLineageGraph(view: LineageView, trace: ColumnTrace | null): Drawn {
  const way = wayOf(trace);
  const first = Math.min(0, ...view.nodes.map(({ step }) => step));
  const on = new Set([...way.known].flatMap((edge) => edge.split("\n")));
  return {
    nodes: view.nodes
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((node) => ({ ...drawnNode(node), column: node.step - first, strong: on.has(node.id) })),
    edges: view.edges.map((edge) => drawnEdge(edge, way)),
  };
}

function drawnNode(node: LineageNode): GraphNode {
  const { kind } = node;
  if (kind !== "dataset") return toGraphNode({ ...node, kind, column: node.step });
  const plain = toGraphNode({ ...node, kind: "warehouse-table", column: node.step });
  return { ...plain, icon: <LineageIcon kind={kind} />, kind: KIND_NAMES.dataset };
}

const ends = (from: string, to: string): string => `${from}\n${to}`;

function wayOf(trace: ColumnTrace | null) {
  const known = new Set<string>();
  const unknown = new Set<string>();
  for (const { from, via, to } of [...(trace?.up ?? []), ...(trace?.down ?? [])]) {
    known.add(ends(from.node, via)).add(ends(via, to.node));
  }
  for (const { from, via, to } of trace?.unknown ?? []) unknown.add(ends(from, via)).add(ends(via, to));
  return { known, unknown };
}

function drawnEdge(edge: LineageEdge, way: ReturnType<typeof wayOf>): GraphEdge {
  const key = ends(edge.from, edge.to);
  const dotted = edge.confidence === "inferred" || (way.unknown.has(key) && !way.known.has(key));
  return { ...toGraphEdge(edge), strong: way.known.has(key), dotted };
}

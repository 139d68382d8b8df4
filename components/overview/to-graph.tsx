import type { GraphEdge, GraphNode } from "@/components/graph/graph";
import { formatDuration } from "@/lib/format/duration";
import { formatRate, formatShort } from "@/lib/format/number";
import type { FlowEdge, FlowNode } from "@/lib/overview/contract";
import { FLOW_KIND_NAMES, FlowIcon } from "./flow-icons";

/** A node of the overview as the graph draws it: a table shows its age, everything else its rate. */
export function toGraphNode(node: FlowNode): GraphNode {
  return {
    id: node.id,
    icon: <FlowIcon kind={node.kind} />,
    kind: node.deadLetters ? "dead-letter topic" : FLOW_KIND_NAMES[node.kind],
    name: node.name,
    system: node.deadLetters ? "dead letters" : node.system,
    figure: figureOf(node),
    state: node.state,
    word: node.word,
    href: node.href ?? undefined,
    column: node.column,
  };
}

/** An edge with its rate and, where something reads behind, how far: in time when that is known, else in records. */
export function toGraphEdge(edge: FlowEdge): GraphEdge {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    rate: edge.recordsPerSecond === null ? undefined : formatRate(edge.recordsPerSecond),
    lag: lagOf(edge),
    state: edge.state,
  };
}

function figureOf(node: FlowNode): string | undefined {
  if (node.kind === "warehouse-table" && node.newestAgeMs !== null) return `${formatDuration(node.newestAgeMs)} old`;
  if (node.recordsPerSecond !== null) return formatRate(node.recordsPerSecond);
  return node.records === null ? undefined : `${formatShort(node.records)} records`;
}

/** "2 m behind" or "1,204 behind"; nothing where it keeps up. */
export function lagOf(edge: Pick<FlowEdge, "lagMs" | "lagRecords" | "state">): string | undefined {
  if (edge.state === "healthy" && (edge.lagMs ?? 0) < 10_000) return undefined;
  if (edge.lagMs !== null && edge.lagMs > 0) return `${formatDuration(edge.lagMs)} behind`;
  return edge.lagRecords !== null && edge.lagRecords !== "0" ? `${formatShort(edge.lagRecords)} behind` : undefined;
}

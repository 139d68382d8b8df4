import { STATE_RANK, type State } from "../ui/state-mark";
import type { GraphEdge } from "./graph";

/**
 * Which nodes of a large graph to draw: those in trouble, then their neighbours, then those with most edges, up to `most`.
 * A graph that fits stays whole. A map of 2,000 topics shows nothing; what is left out is counted beside it.
 */
export function foldGraph<N extends { id: string; state: State }>(
  nodes: readonly N[],
  edges: readonly Pick<GraphEdge, "from" | "to">[],
  most: number,
): N[] {
  if (nodes.length <= most) return [...nodes];
  const degree = new Map<string, number>();
  const near = new Set<string>();
  const troubled = new Set(nodes.filter(({ state }) => STATE_RANK[state] < STATE_RANK.unknown).map(({ id }) => id));
  for (const { from, to } of edges) {
    degree.set(from, (degree.get(from) ?? 0) + 1);
    degree.set(to, (degree.get(to) ?? 0) + 1);
    if (troubled.has(from)) near.add(to);
    if (troubled.has(to)) near.add(from);
  }
  const weight = (node: N) => (troubled.has(node.id) ? 0 : near.has(node.id) ? 1 : 2);
  const kept = nodes
    .toSorted(
      (a, b) =>
        weight(a) - weight(b) ||
        STATE_RANK[a.state] - STATE_RANK[b.state] ||
        (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0),
    )
    .slice(0, most);
  const ids = new Set(kept.map(({ id }) => id));
  return nodes.filter(({ id }) => ids.has(id));
}

import { type Graph, graphOf, type Node } from "@/lib/lineage/graph";

/** A graph without what a person may not see: its nodes, the edges to them and the columns in them. */
export function visibleGraph(graph: Graph, sees: (node: Node) => boolean): Graph {
  const nodes = new Map([...graph.nodes].filter(([, node]) => sees(node)));
  if (nodes.size === graph.nodes.size) return graph;
  return graphOf({
    ...graph,
    nodes,
    edges: [...graph.down.values()].flat(),
    hops: graph.hops.filter(({ from, to, via }) => nodes.has(from) && nodes.has(to) && nodes.has(via)),
  });
}

import type { ElkNode } from "elkjs/lib/elk-api";
import { type GraphShape, NODE_PX, type Places } from "./graph";

/** Places nodes from left to right with few crossings. The layout engine (1.5 MB) is loaded when first needed. */
export async function layoutGraph({ nodes, edges }: GraphShape): Promise<Places> {
  const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
  const known = new Set(nodes.map((node) => node.id));
  const graph: ElkNode = {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.layered.spacing.nodeNodeBetweenLayers": "36",
      "elk.spacing.nodeNode": "8",
      // What has no edge yet stands in its column too, not in a row of its own above the flow.
      "elk.separateConnectedComponents": "false",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.partitioning.activate": String(nodes.some((node) => node.column !== undefined)),
    },
    children: nodes.map((node) => ({
      id: node.id,
      ...NODE_PX,
      ...(node.column === undefined ? {} : { layoutOptions: { "elk.partitioning.partition": String(node.column) } }),
    })),
    edges: edges
      .filter((edge) => known.has(edge.from) && known.has(edge.to))
      .map((edge) => ({ id: edge.id, sources: [edge.from], targets: [edge.to] })),
  };
  const placed = await new Elk().layout(graph);
  return new Map((placed.children ?? []).map((child) => [child.id, { x: child.x ?? 0, y: child.y ?? 0 }]));
}

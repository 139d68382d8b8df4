import type { ColumnHop, Confidence } from "@/lib/lineage/columns/column-hop";
import type { LineageEdge, LineageNode } from "@/lib/lineage/contract";

export type Column = { name: string; type: string };
export type Node = Omit<LineageNode, "step" | "more">;
export type Edge = LineageEdge;

/**
 * Everything of an environment and how it hangs together. `through` holds, by the job or connector, which of its inputs
 * feeds which of its outputs; without an entry each feeds all.
 */
export type Graph = {
  nodes: ReadonlyMap<string, Node>;
  /** Edges by the node they come from, and by the one they go to. */
  down: ReadonlyMap<string, readonly Edge[]>;
  up: ReadonlyMap<string, readonly Edge[]>;
  hops: readonly ColumnHop[];
  columns: ReadonlyMap<string, readonly Column[]>;
  /** Other names of datasets, normalised, to the id of their node. */
  aliases: ReadonlyMap<string, string>;
};

/** A graph from its parts; edges that miss an end are dropped. */
export function graphOf(
  parts: Pick<Graph, "nodes" | "hops" | "columns" | "aliases"> & { edges: readonly Edge[] },
): Graph {
  const { edges, ...rest } = parts;
  const whole = edges.filter(({ from, to }) => rest.nodes.has(from) && rest.nodes.has(to));
  return { ...rest, down: Map.groupBy(whole, ({ from }) => from), up: Map.groupBy(whole, ({ to }) => to) };
}

const SURE: readonly Confidence[] = ["inferred", "derived", "observed", "declared"];

/** Of two words on the same edge the surer one: what was observed beats what was inferred, what is declared stays. */
export const surer = (a: Confidence, b: Confidence): Confidence => (SURE.indexOf(a) >= SURE.indexOf(b) ? a : b);

import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import type { ColumnStep } from "@/lib/lineage/contract";
import type { Graph } from "@/lib/lineage/graph";

const MOST_STEPS = 2_000;
type Unknown = { from: string; to: string; via: string; why: string };
export type Trace = { up: ColumnStep[]; down: ColumnStep[]; unknown: Unknown[] };

/** Where a column comes from and goes to, step by step and nearest first; where a hop's columns are not known it says so. */
export function traceColumn(graph: Pick<Graph, "hops">, node: string, column: string): Trace {
  const unknown = new Map<string, Unknown>();
  const by = { up: Map.groupBy(graph.hops, ({ to }) => to), down: Map.groupBy(graph.hops, ({ from }) => from) };
  const follow = (way: "up" | "down"): ColumnStep[] => {
    const steps: ColumnStep[] = [];
    const seen = new Set([`${node}\n${column}`]);
    const queue = [{ node, column }];
    for (let at = queue.shift(); at && steps.length < MOST_STEPS; at = queue.shift()) {
      for (const hop of by[way].get(at.node) ?? []) {
        const { via, from, to, why } = hop;
        if (hop.pairs === null) unknown.set(`${via}\n${from}\n${to}`, { via, from, to, why: why ?? "" });
        for (const step of stepsOf(hop, at.column, way)) {
          steps.push(step);
          const next = way === "up" ? step.from : step.to;
          const key = `${next.node}\n${next.column}`;
          if (seen.has(key)) continue;
          seen.add(key);
          queue.push(next);
        }
      }
    }
    return steps;
  };
  return { up: follow("up"), down: follow("down"), unknown: [...unknown.values()] };
}

const stepsOf = (hop: ColumnHop, column: string, way: "up" | "down"): ColumnStep[] =>
  (hop.pairs ?? [])
    .filter((pair) => (way === "up" ? pair.to : pair.from) === column)
    .map((pair) => ({
      from: { node: hop.from, column: pair.from },
      to: { node: hop.to, column: pair.to },
      via: hop.via,
      kind: pair.kind,
      masked: pair.masked,
      confidence: hop.confidence,
    }));

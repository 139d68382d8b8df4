import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import type { Edge, Node } from "@/lib/lineage/graph";

const MOST_WAYS = 400;

/** Ways through jobs of which nothing tells the columns, so that a way never ends without saying so. */
export function jobHops(
  nodes: ReadonlyMap<string, Node>,
  edges: readonly Edge[],
  known: readonly ColumnHop[],
): ColumnHop[] {
  const told = new Set(known.map(({ via }) => via));
  const into = Map.groupBy(edges, ({ to }) => to);
  const out = Map.groupBy(edges, ({ from }) => from);
  return [...nodes.values()]
    .filter(({ kind, id }) => kind === "job" && !told.has(id))
    .flatMap(({ id, system }) => {
      const ways = (into.get(id) ?? []).flatMap((a) => (out.get(id) ?? []).map((b) => ({ from: a.from, to: b.to })));
      const why = `${system} does not tell the columns of this job`;
      return ways
        .slice(0, MOST_WAYS)
        .map((way) => ({ ...way, via: id, confidence: "inferred" as const, pairs: null, why }));
    });
}

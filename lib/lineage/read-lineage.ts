import type { Actor } from "@/lib/access/actor";
import type { LineageName, LineageView, Steps } from "@/lib/lineage/contract";
import type { Graph, Node } from "@/lib/lineage/graph";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { walkLineage } from "@/lib/lineage/walk-lineage";
import { flowColumns } from "@/lib/overview/flow-columns";

const MOST_NODES = 120;
const MOST_WHOLE = 80;
const MOST_SUGGESTIONS = 24;

type Ask = { environment: string; node: string | undefined; steps: Steps };

/** What a thing comes from and goes to. Without one: the whole environment when that can be read, else where to begin. */
export async function readLineage({ environment, node, steps }: Ask, actor: Actor): Promise<LineageView> {
  const { graph, at } = await loadLineage(environment, actor);
  const tied = [...graph.nodes.values()].filter(({ id }) => degree(graph, id) > 0);
  const counts = { at, total: graph.nodes.size, tied: tied.length };
  if (node !== undefined && graph.nodes.has(node)) return { ...counts, ...around(graph, node, steps) };
  const suggestions = suggested(graph, tied);
  if (tied.length > MOST_WHOLE) {
    return { ...counts, centre: null, nodes: [], edges: [], leftOut: tied.length, suggestions };
  }
  const edges = tied.flatMap(({ id }) => graph.down.get(id) ?? []);
  const columns = flowColumns(
    tied.map(({ id }) => id),
    edges,
  );
  const nodes = tied.map((one) => ({ ...one, step: columns.get(one.id) ?? 0, more: 0 }));
  return { ...counts, centre: null, nodes, edges, leftOut: 0, suggestions };
}

function around(graph: Graph, centre: string, steps: Steps) {
  const walk = walkLineage(graph, centre, steps === "all" ? Number.POSITIVE_INFINITY : Number(steps), MOST_NODES);
  const edges = [...walk.steps.keys()].flatMap((id) => graph.down.get(id) ?? []).filter(({ id }) => walk.edges.has(id));
  const drawn = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  const nodes = [...walk.steps].flatMap(([id, step]) => {
    const node = graph.nodes.get(id);
    return node ? [{ ...node, step, more: degree(graph, id) - (drawn.get(id) ?? 0) }] : [];
  });
  return { centre, nodes, edges, leftOut: walk.leftOut, suggestions: [] };
}

const degree = (graph: Graph, id: string): number =>
  (graph.up.get(id)?.length ?? 0) + (graph.down.get(id)?.length ?? 0);

/** Tables at the ends first, since questions begin there; then what is tied most. */
function suggested(graph: Graph, tied: readonly Node[]): LineageName[] {
  const weight = ({ kind }: Node) => (kind === "warehouse-table" ? 0 : kind === "source-table" ? 1 : 2);
  return tied
    .toSorted((a, b) => weight(a) - weight(b) || degree(graph, b.id) - degree(graph, a.id))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, kind, name, system }) => ({ id, kind, name, system }));
}

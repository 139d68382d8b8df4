import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { environmentOf } from "@/lib/lineage/environment-of";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { isDataset, marquezData, marquezId, nodeOf } from "@/lib/lineage/marquez/marquez-form";
import type { MarquezNode } from "@/lib/lineage/marquez-contract";
import { walkLineage } from "@/lib/lineage/walk-lineage";

const MOST = 2_000;
type Ask = { environment?: string | undefined; nodeId: string; depth: number };

/** The graph around a dataset or job, as Marquez gives it. Throws `not_found`. */
export async function marquezLineage(ask: Ask, actor: Actor): Promise<{ graph: MarquezNode[] }> {
  const environment = await environmentOf(actor, "lineage.read", ask.environment);
  const { graph } = await loadLineage(environment, actor);
  const start = nodeOf(graph, ask.nodeId);
  if (!start) throw new AppError("not_found", `There is no ${ask.nodeId} in the lineage of ${environment}.`);
  const walk = walkLineage(graph, start.id, ask.depth, MOST);
  const idOf = (id: string) => {
    const node = graph.nodes.get(id);
    return node ? marquezId(node) : id;
  };
  const form = (edges: readonly { id: string; from: string; to: string }[] = []) =>
    edges.filter(({ id }) => walk.edges.has(id)).map(({ from, to }) => ({ origin: idOf(from), destination: idOf(to) }));
  return {
    graph: [...walk.steps.keys()].flatMap((id): MarquezNode[] => {
      const node = graph.nodes.get(id);
      if (!node) return [];
      const type = isDataset(node) ? "DATASET" : "JOB";
      const data = marquezData(graph, node);
      return [{ id: marquezId(node), type, data, inEdges: form(graph.up.get(id)), outEdges: form(graph.down.get(id)) }];
    }),
  };
}

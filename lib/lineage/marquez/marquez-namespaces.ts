import type { Actor } from "@/lib/access/actor";
import { environmentOf } from "@/lib/lineage/environment-of";
import { loadLineage } from "@/lib/lineage/load-lineage";

/** The namespaces of an environment's datasets and jobs. */
export async function marquezNamespaces(named: string | undefined, actor: Actor) {
  const { graph } = await loadLineage(await environmentOf(actor, "lineage.read", named), actor);
  const names = new Set([...graph.nodes.values()].map(({ namespace }) => namespace));
  return { namespaces: [...names].toSorted().map((name) => ({ name })) };
}

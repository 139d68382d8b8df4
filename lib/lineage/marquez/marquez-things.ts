import type { Actor } from "@/lib/access/actor";
import { environmentOf } from "@/lib/lineage/environment-of";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { isDataset, marquezData } from "@/lib/lineage/marquez/marquez-form";

type Ask = { environment?: string | undefined; namespace: string; limit: number; offset: number };

/** The datasets or jobs of a namespace, by name. */
export async function marquezThings(type: "DATASET" | "JOB", ask: Ask, actor: Actor) {
  const { graph } = await loadLineage(await environmentOf(actor, "lineage.read", ask.environment), actor);
  const all = [...graph.nodes.values()]
    .filter((node) => node.namespace === ask.namespace && isDataset(node) === (type === "DATASET"))
    .toSorted((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
  const things = all.slice(ask.offset, ask.offset + ask.limit).map((node) => marquezData(graph, node));
  return { things, totalCount: all.length };
}

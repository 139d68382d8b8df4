import type { Actor } from "@/lib/access/actor";
import type { LineageName } from "@/lib/lineage/contract";
import { loadLineage } from "@/lib/lineage/load-lineage";

const MOST = 30;

/** Things whose name has all the words, the ones that begin with the text first, then the shortest. */
export async function findInLineage(environment: string, text: string, actor: Actor) {
  const { graph } = await loadLineage(environment, actor);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = [...graph.nodes.values()].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  const begins = (name: string) => (name.toLowerCase().startsWith(words[0] ?? "") ? 0 : 1);
  const found: LineageName[] = hits
    .toSorted((a, b) => begins(a.name) - begins(b.name) || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ id, kind, name, system }) => ({ id, kind, name, system }));
  return { found, more: hits.length - found.length };
}

import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { traceColumn } from "@/lib/lineage/columns/trace-column";
import type { ColumnTrace } from "@/lib/lineage/contract";
import type { Graph, Node } from "@/lib/lineage/graph";
import { loadLineage } from "@/lib/lineage/load-lineage";

type Ask = { environment: string; node: string; column: string | undefined };

/** Columns of a dataset and, with one of them, its way. Throws `not_found`. */
export async function readColumns({ environment, node: id, column }: Ask, actor: Actor) {
  const { graph } = await loadLineage(environment, actor);
  const node = graph.nodes.get(id);
  if (!node) throw new AppError("not_found", "There is no such thing in this environment (any more).");
  const columns = (graph.columns.get(id) ?? []).map(({ name, type }) => ({ name, type }));
  const why = columns.length > 0 ? null : whyNone(node);
  return { columns, why, trace: column === undefined ? null : traced(graph, id, column) };
}

function traced(graph: Graph, node: string, column: string): ColumnTrace {
  const { up, down, unknown } = traceColumn(graph, node, column);
  const ids = new Set([...up, ...down].flatMap(({ from, to, via }) => [from.node, to.node, via]));
  for (const { from, to, via } of unknown) for (const id of [from, to, via]) ids.add(id);
  const names = [...ids].flatMap((id) => {
    const found = graph.nodes.get(id);
    return found ? [{ id, kind: found.kind, name: found.name, system: found.system }] : [];
  });
  return { up, down, unknown, names };
}

function whyNone({ kind }: Node): string {
  if (kind === "topic") return "The registry has no schema under the name of this topic with -value.";
  if (kind === "job" || kind === "connector" || kind === "application") return "Columns belong to tables and topics.";
  return "Nothing here tells its columns.";
}

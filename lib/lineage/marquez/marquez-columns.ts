import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { traceColumn } from "@/lib/lineage/columns/trace-column";
import type { ColumnStep } from "@/lib/lineage/contract";
import { environmentOf } from "@/lib/lineage/environment-of";
import type { Graph, Node } from "@/lib/lineage/graph";
import { loadLineage } from "@/lib/lineage/load-lineage";
import { marquezId } from "@/lib/lineage/marquez/marquez-form";
import type { MarquezNode } from "@/lib/lineage/marquez-contract";

type Ask = { environment?: string | undefined; nodeId: string; withDownstream: "true" | "false" };

/** Where columns come from and, if asked, go to: of `datasetField:…` one column, of `dataset:…` all. Throws `not_found`. */
export async function marquezColumns(ask: Ask, actor: Actor): Promise<{ graph: MarquezNode[] }> {
  const environment = await environmentOf(actor, "lineage.read", ask.environment);
  const { graph } = await loadLineage(environment, actor);
  const asked = [...graph.nodes.values()].flatMap((node) => columnsAsked(graph, node, ask.nodeId));
  if (asked.length === 0)
    throw new AppError("not_found", `There is no ${ask.nodeId} in the lineage of ${environment}.`);
  const steps = new Map<string, ColumnStep>();
  for (const { node, column } of asked) {
    const { up, down } = traceColumn(graph, node, column);
    for (const step of ask.withDownstream === "true" ? [...up, ...down] : up) steps.set(JSON.stringify(step), step);
  }
  return { graph: fields(graph, asked, [...steps.values()]) };
}

type Ref = { node: string; column: string };

function columnsAsked(graph: Graph, node: Node, id: string): Ref[] {
  const own = marquezId(node);
  const columns = graph.columns.get(node.id) ?? [];
  const wanted = id === own ? columns : columns.filter(({ name }) => id === fieldId(own, name));
  return wanted.map(({ name }) => ({ node: node.id, column: name }));
}

const fieldId = (dataset: string, column: string): string =>
  `datasetField:${dataset.slice("dataset:".length)}:${column}`;

function fields(graph: Graph, asked: readonly Ref[], steps: readonly ColumnStep[]): MarquezNode[] {
  const found = new Map<string, MarquezNode>();
  const add = ({ node: id, column }: Ref): MarquezNode | undefined => {
    const node = graph.nodes.get(id);
    if (!node) return undefined;
    const key = fieldId(marquezId(node), column);
    const known = found.get(key);
    if (known) return known;
    const type = graph.columns.get(id)?.find(({ name }) => name === column)?.type ?? "";
    const data = {
      namespace: node.namespace,
      dataset: node.qualifiedName,
      field: column,
      fieldType: type,
      inputFields: [],
    };
    const made: MarquezNode = { id: key, type: "DATASET_FIELD", data, inEdges: [], outEdges: [] };
    found.set(key, made);
    return made;
  };
  for (const ref of asked) add(ref);
  for (const { from, to, kind, masked } of steps) {
    const [a, b] = [add(from), add(to)];
    if (!a || !b) continue;
    const edge = { origin: a.id, destination: b.id };
    a.outEdges.push(edge);
    b.inEdges.push(edge);
    const input = { namespace: a.data.namespace, dataset: a.data.dataset, field: a.data.field };
    const told = { ...input, transformationType: masked ? "MASKED" : kind, transformationDescription: "" };
    b.data = { ...b.data, inputFields: [...(Array.isArray(b.data.inputFields) ? b.data.inputFields : []), told] };
  }
  return [...found.values()];
}

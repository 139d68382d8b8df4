import type { Graph, Node } from "@/lib/lineage/graph";
import type { MarquezNode } from "@/lib/lineage/marquez-contract";

const DATASETS: readonly Node["kind"][] = ["topic", "source-table", "warehouse-table", "dataset"];

export const isDataset = ({ kind }: Node): boolean => DATASETS.includes(kind);

/** The id of a thing in Marquez's API: dataset:{namespace}:{name} or job:{namespace}:{name}. */
export const marquezId = (node: Node): string =>
  `${isDataset(node) ? "dataset" : "job"}:${node.namespace}:${node.qualifiedName}`;

/** A dataset or job as Marquez describes it. */
export function marquezData(graph: Graph, node: Node): MarquezNode["data"] {
  const id = { namespace: node.namespace, name: node.qualifiedName };
  const common = { id, name: node.qualifiedName, namespace: node.namespace };
  const ends = (edges: readonly { from: string; to: string }[] = [], end: "from" | "to") =>
    edges.flatMap((edge) => {
      const other = graph.nodes.get(edge[end]);
      return other ? [{ namespace: other.namespace, name: other.qualifiedName }] : [];
    });
  if (isDataset(node)) {
    const type = node.kind === "topic" ? "STREAM" : "DB_TABLE";
    return { ...common, type, physicalName: node.name, fields: graph.columns.get(node.id) ?? [] };
  }
  const type = node.kind === "job" || node.kind === "connector" ? "STREAM" : "SERVICE";
  return {
    ...common,
    type,
    simpleName: node.name,
    inputs: ends(graph.up.get(node.id), "from"),
    outputs: ends(graph.down.get(node.id), "to"),
  };
}

/** The node of an id, with or without the version behind its #. */
export function nodeOf(graph: Graph, id: string): Node | undefined {
  const ids = new Set([id, id.replace(/#[^#]*$/, "")]);
  return [...graph.nodes.values()].find((node) => ids.has(marquezId(node)));
}

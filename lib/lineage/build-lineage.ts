import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import { connectorHops } from "@/lib/lineage/columns/connector-hops";
import { jobHops } from "@/lib/lineage/columns/job-hops";
import { mergeHops } from "@/lib/lineage/columns/merge-hops";
import { datasetKey } from "@/lib/lineage/dataset-name";
import { type EventsSeen, eventGraph } from "@/lib/lineage/events/event-graph";
import type { FieldsSnapshot } from "@/lib/lineage/fields-snapshot";
import { type Column, type Edge, type Graph, graphOf, type Node } from "@/lib/lineage/graph";
import { type Addresses, namesOf } from "@/lib/lineage/names-of";
import { drawFlow, tableId, topicId } from "@/lib/overview/build-flow";
import type { FlowEdge } from "@/lib/overview/contract";
import type { Seen } from "@/lib/overview/seen";
import { tableFreshness } from "@/lib/overview/table-freshness";
import { withFreshness } from "@/lib/overview/with-freshness";

export type World = { seen: Seen; fields: FieldsSnapshot | null; addresses: Addresses; events: EventsSeen };

/**
 * A source of column lineage beside the snapshots and the events, as the engine of pipelines is one: the ways through the
 * nodes of its documents, by ids of the graph, with their pairs. What it declares is kept whatever was observed.
 */
export type ColumnSource = (graph: { nodes: ReadonlyMap<string, Node>; edges: readonly Edge[] }) => ColumnHop[];

/** The graph of an environment from what was seen of it, what OpenLineage events told, and what other sources declare. */
export function buildLineage({ seen, fields, addresses, events }: World, sources: readonly ColumnSource[] = []): Graph {
  const map = drawFlow(seen);
  const connectors = seen.connectors?.connectors ?? [];
  const names = namesOf(addresses, connectors);
  const nodes = new Map<string, Node>();
  const aliases = new Map<string, string>();
  const drawn = [...map.nodes.values()].map((node) => ({ ...node, column: 0 }));
  const fresh = withFreshness(tableFreshness(seen, { nodes: drawn, edges: map.edges, hiddenTopics: 0 }));
  for (const { column: _, ...node } of drawn.map(fresh)) {
    const [first, ...others] = names(node);
    nodes.set(node.id, { ...node, namespace: first.namespace, qualifiedName: first.name });
    for (const name of [first, ...others]) aliases.set(datasetKey(name), node.id);
  }
  const edges = new Map(map.edges.map((edge) => [edge.id, { ...edge, confidence: confidenceOf(edge) }]));
  const columns = new Map<string, readonly Column[]>();
  for (const { topic, fields: all } of fields?.topics ?? [])
    if (all.length > 0)
      columns.set(
        topicId(topic),
        all.map(({ path, type }) => ({ name: path, type })),
      );
  for (const table of seen.tables?.tables ?? [])
    if (table.columns.length > 0) columns.set(tableId("Iceberg", `${table.namespace}.${table.name}`), table.columns);
  const derived = connectors.flatMap((connector) => connectorHops(connector, (node) => columns.get(node)));
  const told = eventGraph(events, { nodes, edges, columns, aliases, connectors, jobs: seen.jobs?.jobs ?? [] });
  const shape = { nodes, edges: [...edges.values()] };
  const known = mergeHops([...sources.flatMap((source) => source(shape)), ...told, ...derived]);
  const hops = [...known, ...jobHops(nodes, shape.edges, known)];
  for (const hop of hops) noteColumns(columns, hop);
  return graphOf({ ...shape, hops, columns, aliases });
}

// A table that nobody reads here has the columns that ways to and from it name.
function noteColumns(columns: Map<string, readonly Column[]>, { from, to, pairs }: ColumnHop): void {
  for (const [node, side] of [
    [from, "from"],
    [to, "to"],
  ] as const) {
    if (pairs === null || node.startsWith("topic:") || node.startsWith("warehouse-table:Iceberg/")) continue;
    const known = new Map((columns.get(node) ?? []).map((column) => [column.name, column]));
    for (const pair of pairs) if (!known.has(pair[side])) known.set(pair[side], { name: pair[side], type: "" });
    columns.set(node, [...known.values()]);
  }
}

// Offsets and metrics show who reads; a job's sink tells only the SQL table's name, and that names a topic alike.
function confidenceOf({ from, to }: FlowEdge): Edge["confidence"] {
  if (to.startsWith("connector:") || from.startsWith("connector:")) return "declared";
  return from.startsWith("job:") && to.startsWith("topic:") ? "inferred" : "observed";
}

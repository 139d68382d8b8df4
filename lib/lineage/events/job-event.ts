import type { Graph, Node } from "@/lib/lineage/graph";
import { isDataset } from "@/lib/lineage/marquez/marquez-form";
import type { OlEvent } from "@/lib/lineage/marquez-contract";

const PRODUCER = "urn:millrace:console";
const SPEC = "https://openlineage.io/spec";
const facet = (schema: string) => ({ _producer: PRODUCER, _schemaURL: `${SPEC}/facets/${schema}` });

/** A job or connector as OpenLineage tells it at design time: what it reads and writes, with the columns as far as known. */
export function jobEvent(graph: Graph, node: Node, at: Date): OlEvent {
  const datasets = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = graph.nodes.get(id);
      return found && isDataset(found) ? [found] : [];
    });
  const inputs = datasets((graph.up.get(node.id) ?? []).map(({ from }) => from));
  const outputs = datasets((graph.down.get(node.id) ?? []).map(({ to }) => to));
  const jobType = { processingType: "STREAMING", integration: node.system.toUpperCase(), jobType: "JOB" };
  return {
    eventTime: at.toISOString(),
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/JobEvent`,
    job: {
      namespace: node.namespace,
      name: node.qualifiedName,
      facets: { jobType: { ...facet("2-0-3/JobTypeJobFacet.json"), ...jobType } },
    },
    inputs: inputs.map((dataset) => described(graph, dataset, {})),
    outputs: outputs.map((dataset) => described(graph, dataset, columnLineage(graph, node, dataset))),
  };
}

function described(graph: Graph, { id, namespace, qualifiedName }: Node, more: Record<string, unknown>) {
  const fields = graph.columns.get(id);
  const schema = fields ? { schema: { ...facet("1-1-1/SchemaDatasetFacet.json"), fields } } : {};
  return { namespace, name: qualifiedName, facets: { ...schema, ...more } };
}

function columnLineage(graph: Graph, job: Node, output: Node): Record<string, unknown> {
  const pairs = graph.hops
    .filter(({ via, to }) => via === job.id && to === output.id)
    .flatMap((hop) => (hop.pairs ?? []).map((pair) => ({ ...pair, source: graph.nodes.get(hop.from) })));
  if (pairs.length === 0) return {};
  const fields = [...Map.groupBy(pairs, ({ to }) => to)].map(([column, all]) => [
    column,
    {
      inputFields: all.map(({ source, from, kind, masked }) => ({
        namespace: source?.namespace ?? "",
        name: source?.qualifiedName ?? "",
        field: from,
        transformations: [{ type: "DIRECT", subtype: kind, description: "", masking: masked }],
      })),
    },
  ]);
  const schema = facet("1-2-0/ColumnLineageDatasetFacet.json");
  return { columnLineage: { ...schema, fields: Object.fromEntries(fields) } };
}

import type { ConnectorSnapshot } from "@/lib/connectors/connectors-snapshot";
import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import type { ColumnHop } from "@/lib/lineage/columns/column-hop";
import { type DatasetName, datasetKey } from "@/lib/lineage/dataset-name";
import type { DatasetFacts, OutputFact } from "@/lib/lineage/events/event-facts";
import { type Column, type Edge, type Node, surer } from "@/lib/lineage/graph";
import { connectorId, jobId } from "@/lib/overview/build-flow";
import { UNKNOWN_EDGE, UNKNOWN_NODE } from "@/lib/overview/flow-draft";

export type JobSeen = DatasetName & {
  observed: boolean;
  state: string | null;
  integration: string | null;
  inputs: DatasetName[];
  outputs: OutputFact[];
};
export type EventsSeen = { jobs: readonly JobSeen[]; datasets: readonly DatasetFacts[] };

type Draft = {
  nodes: Map<string, Node>;
  edges: Map<string, Edge>;
  columns: Map<string, readonly Column[]>;
  aliases: Map<string, string>;
  connectors: readonly ConnectorSnapshot[];
  jobs: readonly JobSnapshot[];
};

/**
 * Adds what OpenLineage events told. A dataset that the environment knows under that name, or under one of its symlinks, is
 * that thing and not another; the same holds for Debezium's and Flink's own events. Returns the column lineage in them.
 */
export function eventGraph({ jobs, datasets }: EventsSeen, draft: Draft): ColumnHop[] {
  const facts = new Map(datasets.map((dataset) => [datasetKey(dataset), dataset]));
  const idOf = (name: DatasetName) => addDataset(draft, name, facts.get(datasetKey(name)));
  for (const dataset of datasets) idOf(dataset);
  return jobs.flatMap((job) => {
    const via = addJob(draft, job);
    const confidence = job.observed ? ("observed" as const) : ("declared" as const);
    for (const input of job.inputs) addEdge(draft, idOf(input), via, confidence);
    return job.outputs.flatMap((output) => {
      const to = idOf(output);
      addEdge(draft, via, to, confidence);
      return hopsInto(job, output, { via, to, confidence, idOf });
    });
  });
}

type Into = { via: string; to: string; confidence: "observed" | "declared"; idOf: (name: DatasetName) => string };

function hopsInto(
  { inputs, integration }: JobSeen,
  { pairs }: OutputFact,
  { via, to, confidence, idOf }: Into,
): ColumnHop[] {
  const why = `the events of ${integration ?? "this job"} tell no columns`;
  const sources = new Map([...inputs, ...(pairs ?? [])].map((name) => [idOf(name), null]));
  return [...sources.keys()].map((from): ColumnHop => {
    const hop = { via, from, to, confidence };
    if (pairs === null) return { ...hop, pairs: null, why };
    const own = pairs.filter((pair) => idOf(pair) === from);
    return {
      ...hop,
      pairs: own.map(({ field, to: column, kind, masked }) => ({ from: field, to: column, kind, masked })),
      why: null,
    };
  });
}

function addDataset({ nodes, aliases, columns }: Draft, name: DatasetName, facts: DatasetFacts | undefined): string {
  const names = [name, ...(facts?.symlinks ?? [])];
  const known = names.flatMap((one) => aliases.get(datasetKey(one)) ?? [])[0];
  const id = known ?? `dataset:${name.namespace}/${name.name}`;
  for (const one of names) if (!aliases.has(datasetKey(one))) aliases.set(datasetKey(one), id);
  if (!nodes.has(id)) {
    const system = /^([a-z0-9+.-]+):/i.exec(name.namespace)?.[1] ?? name.namespace;
    nodes.set(id, {
      ...UNSEEN,
      id,
      kind: "dataset",
      name: name.name,
      system,
      namespace: name.namespace,
      qualifiedName: name.name,
    });
  }
  if (facts && facts.fields.length > 0 && !columns.has(id)) columns.set(id, facts.fields);
  return id;
}

function addJob({ nodes, connectors, jobs }: Draft, job: JobSeen): string {
  const flink = jobs.find(({ name }) => job.integration?.toUpperCase() === "FLINK" && job.name === name);
  const capture = connectors.find(
    ({ lineage }) => lineage?.["topic.prefix"] !== undefined && isTask(job.name, lineage["topic.prefix"]),
  );
  const known = flink ? jobId(flink) : capture ? connectorId(capture) : undefined;
  if (known !== undefined && nodes.has(known)) return known;
  const id = `job:${job.namespace}/${job.name}`;
  const system = job.integration ?? "OpenLineage";
  const word = job.state ?? "declared";
  const state = STATES[word] ?? "unknown";
  nodes.set(id, {
    ...UNSEEN,
    id,
    kind: "job",
    name: job.name,
    system,
    namespace: job.namespace,
    qualifiedName: job.name,
    word,
    state,
  });
  return id;
}

// Debezium names its jobs after the topic prefix and the number of the task.
const isTask = (name: string, prefix: string): boolean =>
  name.startsWith(`${prefix}.`) && /^\d+$/.test(name.slice(prefix.length + 1));

function addEdge({ edges }: Draft, from: string, to: string, confidence: Edge["confidence"]): void {
  const id = `${from}>${to}`;
  const known = edges.get(id);
  if (known) edges.set(id, { ...known, confidence: surer(known.confidence, confidence) });
  else edges.set(id, { ...UNKNOWN_EDGE, id, from, to, confidence });
}

const STATES: Record<string, Node["state"]> = {
  START: "progress",
  RUNNING: "healthy",
  COMPLETE: "healthy",
  FAIL: "failed",
  ABORT: "stale",
};

const UNSEEN = { ...UNKNOWN_NODE, word: "known from events" };

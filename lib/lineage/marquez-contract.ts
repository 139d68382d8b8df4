import { z } from "zod";
import { EnvParam, endpoint } from "@/lib/http/endpoint";

const Name = z.string().min(1).max(2_000);
const Facets = z.record(z.string(), z.unknown());
export const OlDataset = z.looseObject({ namespace: Name, name: Name, facets: Facets.optional() });
export type OlDataset = z.infer<typeof OlDataset>;
const Datasets = z.array(OlDataset).max(2_000);

/** An OpenLineage event (spec 2-0-2): a RunEvent has a run and a job, a JobEvent a job, a DatasetEvent a dataset. */
export const OlEvent = z.looseObject({
  eventTime: z.iso.datetime({ offset: true, local: true }),
  eventType: z.string().max(40).optional(),
  producer: z.string().max(2_000).optional(),
  schemaURL: z.string().max(2_000).optional(),
  run: z.looseObject({ runId: z.uuid(), facets: Facets.optional() }).optional(),
  job: z.looseObject({ namespace: Name, name: Name, facets: Facets.optional() }).optional(),
  inputs: Datasets.nullish(),
  outputs: Datasets.nullish(),
  dataset: OlDataset.optional(),
});
export type OlEvent = z.infer<typeof OlEvent>;

// These paths are Marquez's and have no environment: it is told by `environment`, else by the token when that is bound to
// one, else it is the first.
const Where = { environment: EnvParam.optional() };
const depth = z.coerce.number().int().min(0).max(100).default(20);
const NodeId = z.string().min(1).max(5_000);

export const postEvent = endpoint({
  method: "POST",
  path: "/api/v1/lineage",
  summary: "Take in an OpenLineage event (RunEvent, JobEvent, DatasetEvent)",
  can: "lineage.ingest",
  query: z.object(Where),
  body: OlEvent,
  response: z.object({}),
});

export const MarquezNode = z.object({
  id: z.string(),
  type: z.enum(["DATASET", "JOB", "DATASET_FIELD"]),
  data: z.record(z.string(), z.unknown()),
  inEdges: z.array(z.object({ origin: z.string(), destination: z.string() })),
  outEdges: z.array(z.object({ origin: z.string(), destination: z.string() })),
});
export type MarquezNode = z.infer<typeof MarquezNode>;
const MarquezGraph = z.object({ graph: z.array(MarquezNode) });

export const readMarquezLineage = endpoint({
  method: "GET",
  path: "/api/v1/lineage",
  summary: "What a dataset or job comes from and goes to, in Marquez's form",
  can: "lineage.read",
  query: z.object({ ...Where, nodeId: NodeId, depth }),
  response: MarquezGraph,
});

export const readMarquezColumns = endpoint({
  method: "GET",
  path: "/api/v1/column-lineage",
  summary: "Where the columns of a dataset, or one of them, come from, in Marquez's form",
  can: "lineage.read",
  query: z.object({ ...Where, nodeId: NodeId, depth, withDownstream: z.enum(["true", "false"]).default("false") }),
  response: MarquezGraph,
});

export const listNamespaces = endpoint({
  method: "GET",
  path: "/api/v1/namespaces",
  summary: "Namespaces of the datasets and jobs of the lineage graph",
  can: "lineage.read",
  query: z.object(Where),
  response: z.object({ namespaces: z.array(z.object({ name: z.string() })) }),
});

const page = {
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
};
const Things = z.array(z.record(z.string(), z.unknown()));

export const listDatasets = endpoint({
  method: "GET",
  path: "/api/v1/namespaces/:namespace/datasets",
  summary: "Datasets of a namespace with their fields",
  can: "lineage.read",
  params: z.object({ namespace: Name }),
  query: z.object({ ...Where, ...page }),
  response: z.object({ datasets: Things, totalCount: z.number().int() }),
});

export const listJobs = endpoint({
  method: "GET",
  path: "/api/v1/namespaces/:namespace/jobs",
  summary: "Jobs of a namespace with what they read and write",
  can: "lineage.read",
  params: z.object({ namespace: Name }),
  query: z.object({ ...Where, ...page }),
  response: z.object({ jobs: Things, totalCount: z.number().int() }),
});

export const listEvents = endpoint({
  method: "GET",
  path: "/api/v1/events/lineage",
  summary: "OpenLineage events as they came, newest first",
  can: "lineage.read",
  query: z.object({
    ...Where,
    ...page,
    before: z.iso.datetime({ offset: true }).optional(),
    after: z.iso.datetime({ offset: true }).optional(),
    sortDirection: z.enum(["asc", "desc"]).default("desc"),
  }),
  response: z.object({ events: Things, totalCount: z.number().int() }),
});

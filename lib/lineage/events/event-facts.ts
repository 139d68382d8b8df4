import { z } from "zod";
import type { DatasetName } from "@/lib/lineage/dataset-name";
import type { OlDataset, OlEvent } from "@/lib/lineage/marquez-contract";

const MOST_FIELDS = 2_000;
const MOST_PAIRS = 20_000;

export const DatasetRef = z.object({ namespace: z.string(), name: z.string() });
export const FieldFact = z.object({ name: z.string(), type: z.string() });
export const PairFact = DatasetRef.extend({ field: z.string(), to: z.string(), kind: z.string(), masked: z.boolean() });
export type PairFact = z.infer<typeof PairFact>;
/** `pairs` is null where the event told no column lineage. */
export const OutputFact = DatasetRef.extend({ pairs: z.array(PairFact).nullable() });
export type OutputFact = z.infer<typeof OutputFact>;

export type DatasetFacts = DatasetName & { fields: z.infer<typeof FieldFact>[]; symlinks: DatasetName[] };
export type EventFacts = {
  kind: "run" | "job" | "dataset";
  job: (DatasetName & { integration: string | null }) | null;
  inputs: DatasetName[];
  outputs: OutputFact[];
  datasets: DatasetFacts[];
};

/** What an event says, without what nobody asks for; null for one of a kind that is not known, which Marquez leaves aside. */
export function eventFacts(event: OlEvent): EventFacts | null {
  const { job, run, dataset } = event;
  if (!job && !dataset) return null;
  const inputs = event.inputs ?? [];
  const outputs = event.outputs ?? [];
  return {
    kind: job ? (run ? "run" : "job") : "dataset",
    job: job ? { namespace: job.namespace, name: job.name, integration: integrationOf(job.facets) } : null,
    inputs: inputs.map(nameOf),
    outputs: outputs.map((one) => ({ ...nameOf(one), pairs: pairsOf(one) })),
    datasets: [...inputs, ...outputs, ...(dataset ? [dataset] : [])].map(datasetFacts),
  };
}

const nameOf = ({ namespace, name }: OlDataset): DatasetName => ({ namespace, name });

const JobType = z.looseObject({ integration: z.string().max(100) });
const integrationOf = (facets: Record<string, unknown> = {}): string | null =>
  JobType.safeParse(facets.jobType).data?.integration ?? null;

type Field = { name: string; type?: string | null | undefined; fields?: unknown };
const Field = z.looseObject({ name: z.string(), type: z.string().nullish() });
const Schema = z.looseObject({ fields: z.array(Field).nullish() });
const Symlinks = z.looseObject({ identifiers: z.array(z.looseObject({ namespace: z.string(), name: z.string() })) });

function datasetFacts(dataset: OlDataset): DatasetFacts {
  const schema = Schema.safeParse(dataset.facets?.schema).data;
  const symlinks = Symlinks.safeParse(dataset.facets?.symlinks).data?.identifiers ?? [];
  return {
    ...nameOf(dataset),
    fields: flat(schema?.fields ?? [], "").slice(0, MOST_FIELDS),
    symlinks: symlinks.slice(0, 20).map(({ namespace, name }) => ({ namespace, name })),
  };
}

function flat(fields: readonly Field[], path: string): DatasetFacts["fields"] {
  if (path.split(".").length > 12) return [];
  return fields.flatMap((field) => {
    const name = path === "" ? field.name : `${path}.${field.name}`;
    const inner = z.array(Field).safeParse(field.fields).data ?? [];
    return [{ name, type: field.type ?? "" }, ...flat(inner, name)];
  });
}

const Transformation = z.looseObject({
  type: z.string().nullish(),
  subtype: z.string().nullish(),
  masking: z.boolean().nullish(),
});
const InputField = z.looseObject({
  namespace: z.string(),
  name: z.string(),
  field: z.string(),
  transformations: z.array(Transformation).nullish(),
});
const ColumnLineage = z.looseObject({
  fields: z.record(
    z.string(),
    z.looseObject({ inputFields: z.array(InputField), transformationType: z.string().nullish() }),
  ),
});

function pairsOf(dataset: OlDataset): PairFact[] | null {
  const facet = ColumnLineage.safeParse(dataset.facets?.columnLineage).data;
  if (!facet) return null;
  const pairs = Object.entries(facet.fields).flatMap(([to, { inputFields, transformationType }]) =>
    inputFields.map(({ namespace, name, field, transformations }): PairFact => {
      const first = transformations?.find(({ type }) => type === "DIRECT") ?? transformations?.[0];
      const masked = transformations?.some(({ masking }) => masking === true) ?? transformationType === "MASKED";
      return { namespace, name, field, to, kind: first?.subtype ?? first?.type ?? "DIRECT", masked };
    }),
  );
  return pairs.slice(0, MOST_PAIRS);
}

export type Confidence = "declared" | "derived" | "inferred" | "observed";

/** A column of a dataset that a column of another one comes from. */
export type ColumnPair = {
  from: string;
  to: string;
  /** IDENTITY, TRANSFORMATION, AGGREGATION … as in OpenLineage's columnLineage facet. */
  kind: string;
  masked: boolean;
};

/**
 * How columns go from one dataset to another through a job or connector; node ids of the lineage graph. Without `pairs`
 * it is not known, and `why` says why.
 */
export type ColumnHop = { via: string; from: string; to: string; confidence: Confidence } & (
  | { pairs: ColumnPair[]; why: null }
  | { pairs: null; why: string }
);

import { serve } from "@/lib/http/serve";
import { getLineage } from "@/lib/lineage/contract";
import { readLineage } from "@/lib/lineage/read-lineage";

export const GET = serve(getLineage, ({ params, query, actor }) =>
  readLineage({ environment: params.env, node: query.node, steps: query.steps }, actor),
);

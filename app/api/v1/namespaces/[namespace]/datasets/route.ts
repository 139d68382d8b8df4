import { serve } from "@/lib/http/serve";
import { marquezThings } from "@/lib/lineage/marquez/marquez-things";
import { listDatasets } from "@/lib/lineage/marquez-contract";

export const GET = serve(listDatasets, async ({ params, query, actor }) => {
  const { things, totalCount } = await marquezThings("DATASET", { ...query, ...params }, actor);
  return { datasets: things, totalCount };
});

import { serve } from "@/lib/http/serve";
import { marquezThings } from "@/lib/lineage/marquez/marquez-things";
import { listJobs } from "@/lib/lineage/marquez-contract";

export const GET = serve(listJobs, async ({ params, query, actor }) => {
  const { things, totalCount } = await marquezThings("JOB", { ...query, ...params }, actor);
  return { jobs: things, totalCount };
});

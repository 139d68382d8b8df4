import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listFiles } from "@/lib/warehouse/data-contract";
import { readFiles } from "@/lib/warehouse/read-files";

export const GET = serve(listFiles, async ({ params, query }) =>
  readFiles(icebergOf(await getEnvironment(params.env)), params.table, query),
);

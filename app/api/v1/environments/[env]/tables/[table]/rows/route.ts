import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listRows } from "@/lib/warehouse/data-contract";
import { readTableRows } from "@/lib/warehouse/read-rows";

export const GET = serve(listRows, async ({ params, query }) =>
  readTableRows(icebergOf(await getEnvironment(params.env)), params.table, query),
);

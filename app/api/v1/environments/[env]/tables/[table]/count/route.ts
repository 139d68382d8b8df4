import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { countTable } from "@/lib/warehouse/count-rows";
import { countTableRows } from "@/lib/warehouse/data-contract";

export const GET = serve(countTableRows, async ({ params, query }) =>
  countTable(icebergOf(await getEnvironment(params.env)), params.table, query),
);

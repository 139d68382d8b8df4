import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { getTable } from "@/lib/warehouse/contract";
import { readTable } from "@/lib/warehouse/read-table";

export const GET = serve(getTable, async ({ params, query, actor }) => {
  const environment = await getEnvironment(params.env);
  const asked = { environment: params.env, name: params.table, system: query.system, actor };
  return readTable(asked, () => icebergOf(environment));
});

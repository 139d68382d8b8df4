import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { compare } from "@/lib/warehouse/compare-snapshots";
import { compareSnapshots } from "@/lib/warehouse/data-contract";

export const GET = serve(compareSnapshots, async ({ params, query }) =>
  compare(params.env, icebergOf(await getEnvironment(params.env)), params.table, query),
);

import { getEnvironment } from "@/lib/environments/get-environment";
import { icebergOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listSnapshots } from "@/lib/warehouse/data-contract";
import { readSnapshots } from "@/lib/warehouse/read-snapshots";

export const GET = serve(listSnapshots, async ({ params }) =>
  readSnapshots(params.env, icebergOf(await getEnvironment(params.env)), params.table),
);

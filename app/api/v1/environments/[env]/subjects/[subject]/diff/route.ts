import { getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { compareVersions } from "@/lib/schemas/compare-versions";
import { diffVersions } from "@/lib/schemas/contract";

export const GET = serve(diffVersions, async ({ params, query }) =>
  compareVersions(registryOf(await getEnvironment(params.env)), params.subject, query.from, query.to),
);

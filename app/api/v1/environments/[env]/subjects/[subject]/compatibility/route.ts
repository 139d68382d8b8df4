import { getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { changeCompatibility } from "@/lib/schemas/change-compatibility";
import { setCompatibility } from "@/lib/schemas/write-contract";

export const PUT = serve(setCompatibility, async ({ params, body, actor, requestId }) => {
  const registry = registryOf(await getEnvironment(params.env));
  return changeCompatibility({ ...body, environment: params.env, subject: params.subject, actor, requestId }, registry);
});

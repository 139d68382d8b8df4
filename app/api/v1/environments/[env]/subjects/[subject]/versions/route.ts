import { getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { registerVersion } from "@/lib/schemas/register-version";
import { registerSchema } from "@/lib/schemas/write-contract";

export const POST = serve(registerSchema, async ({ params, body, actor, requestId }) => {
  const registry = registryOf(await getEnvironment(params.env));
  const { dryRun, ...schema } = body;
  return registerVersion(
    { environment: params.env, subject: params.subject, schema, dryRun, actor, requestId },
    registry,
  );
});

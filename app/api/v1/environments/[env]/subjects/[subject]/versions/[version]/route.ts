import { getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { getSubjectVersion } from "@/lib/schemas/contract";
import { readVersion } from "@/lib/schemas/read-version";
import { removeSchema } from "@/lib/schemas/remove-schema";
import { deleteSubjectVersion } from "@/lib/schemas/write-contract";

export const GET = serve(getSubjectVersion, async ({ params }) =>
  readVersion(registryOf(await getEnvironment(params.env)), params.subject, params.version),
);

export const DELETE = serve(deleteSubjectVersion, async ({ params, body, actor, requestId }) => {
  const registry = registryOf(await getEnvironment(params.env));
  const { env: environment, subject, version } = params;
  return removeSchema({ ...body, environment, subject, version, actor, requestId }, registry);
});

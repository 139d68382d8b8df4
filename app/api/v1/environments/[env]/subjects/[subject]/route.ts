import { getEnvironment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { getSubject } from "@/lib/schemas/contract";
import { readSubject } from "@/lib/schemas/read-subject";
import { removeSchema } from "@/lib/schemas/remove-schema";
import { deleteSubject } from "@/lib/schemas/write-contract";

export const GET = serve(getSubject, async ({ params, actor }) =>
  readSubject(params.env, actor, registryOf(await getEnvironment(params.env)), params.subject),
);

export const DELETE = serve(deleteSubject, async ({ params, body, actor, requestId }) => {
  const registry = registryOf(await getEnvironment(params.env));
  const command = { ...body, environment: params.env, subject: params.subject, version: null, actor, requestId };
  return removeSchema(command, registry);
});

import { may } from "@/lib/access/may";
import { createEnvironment, listEnvironments } from "@/lib/environments/contract";
import { environmentView } from "@/lib/environments/environment-view";
import { allEnvironments } from "@/lib/environments/get-environment";
import { saveEnvironment } from "@/lib/environments/save-environment";
import { serve } from "@/lib/http/serve";

export const GET = serve(listEnvironments, async ({ actor }) => {
  const all = await allEnvironments();
  const seen = all.filter(({ id }) => may(actor.bindings, { permission: "environments.read", environment: id }));
  return { environments: seen.map(environmentView) };
});

export const POST = serve(createEnvironment, ({ body, actor, requestId }) =>
  saveEnvironment({ ...body, create: true, actor, requestId }),
);

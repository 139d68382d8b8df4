import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { undoReset } from "@/lib/groups/contract";
import { takeBackReset } from "@/lib/groups/undo-reset";
import { serve } from "@/lib/http/serve";

export const POST = serve(undoReset, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return takeBackReset({ ...body, environment: params.env, group: params.group, actor, requestId }, kafka);
});

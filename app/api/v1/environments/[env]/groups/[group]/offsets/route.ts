import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { resetOffsets } from "@/lib/groups/contract";
import { moveOffsets } from "@/lib/groups/reset-offsets";
import { serve } from "@/lib/http/serve";

export const POST = serve(resetOffsets, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return moveOffsets({ ...body, environment: params.env, group: params.group, actor, requestId }, kafka);
});

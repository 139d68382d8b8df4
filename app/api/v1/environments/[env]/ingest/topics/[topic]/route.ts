import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { setRefusals } from "@/lib/ingest/contract";
import { changeRefusals } from "@/lib/ingest/set-refusals";

export const PUT = serve(setRefusals, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return changeRefusals({ ...body, environment: params.env, topic: params.topic, actor, requestId }, kafka);
});

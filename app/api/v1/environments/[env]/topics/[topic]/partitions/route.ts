import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { growTopic } from "@/lib/topics/grow-topic";
import { addPartitions } from "@/lib/topics/write-contract";

export const POST = serve(addPartitions, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return growTopic({ ...body, environment: params.env, topic: params.topic, actor, requestId }, kafka);
});

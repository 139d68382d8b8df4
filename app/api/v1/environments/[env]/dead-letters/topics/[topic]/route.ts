import { watchTopic } from "@/lib/deadletters/contract";
import { setWatched } from "@/lib/deadletters/watch-topic";
import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";

export const PUT = serve(watchTopic, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return setWatched({ ...body, environment: params.env, topic: params.topic, actor, requestId }, kafka);
});

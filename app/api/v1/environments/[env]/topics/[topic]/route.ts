import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { getTopic } from "@/lib/topics/contract";
import { readTopic } from "@/lib/topics/read-topic";
import { removeTopic } from "@/lib/topics/remove-topic";
import { deleteTopic } from "@/lib/topics/write-contract";

export const GET = serve(getTopic, async ({ params }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return readTopic(params.env, kafka, params.topic);
});

export const DELETE = serve(deleteTopic, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return removeTopic({ ...body, environment: params.env, topic: params.topic, actor, requestId }, kafka);
});

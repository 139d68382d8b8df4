import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { changeConfigs } from "@/lib/topics/change-configs";
import { listTopicConfigs } from "@/lib/topics/contract";
import { readTopicConfigs } from "@/lib/topics/inherited-configs";
import { findTopic } from "@/lib/topics/read-topic";
import { changeTopicConfigs } from "@/lib/topics/write-contract";

export const GET = serve(listTopicConfigs, async ({ params }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  await findTopic(kafka, params.topic);
  return { at: new Date().toISOString(), configs: await readTopicConfigs(kafka, params.topic) };
});

export const PATCH = serve(changeTopicConfigs, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return changeConfigs({ ...body, environment: params.env, topic: params.topic, actor, requestId }, kafka);
});

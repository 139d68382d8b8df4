import { env } from "@/lib/env";
import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { listTopics } from "@/lib/topics/contract";
import { findTopics } from "@/lib/topics/list-topics";
import { makeTopic } from "@/lib/topics/make-topic";
import { createTopic } from "@/lib/topics/write-contract";

export const GET = serve(listTopics, ({ params, query, actor }) => findTopics(params.env, actor, query));

export const POST = serve(createTopic, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  const rule = env().MILLRACE_TOPIC_NAME_RULE;
  return makeTopic({ ...body, environment: params.env, rule, actor, requestId }, kafka);
});

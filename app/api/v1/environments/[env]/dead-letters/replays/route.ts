import { findReplays } from "@/lib/deadletters/list-replays";
import { listReplays, startReplay } from "@/lib/deadletters/replay-contract";
import { beginReplay } from "@/lib/deadletters/start-replay";
import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";
import { enqueueReplay } from "@/lib/jobs/boss";

export const GET = serve(listReplays, async ({ params, query, actor }) => ({
  replays: await findReplays(params.env, actor, query.limit),
}));

export const POST = serve(startReplay, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return beginReplay({ ...body, environment: params.env, actor, requestId }, kafka, enqueueReplay);
});

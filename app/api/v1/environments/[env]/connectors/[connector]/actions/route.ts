import { actOnConnector } from "@/lib/connectors/act-on-connector";
import { findCluster } from "@/lib/connectors/find-cluster";
import { operateConnector } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const POST = serve(operateConnector, async ({ params: { env, connector }, query, body, actor, requestId }) => {
  const cluster = await findCluster(await getEnvironment(env), { ...query, connector });
  return actOnConnector({ ...body, environment: env, connector, actor, requestId }, cluster);
});

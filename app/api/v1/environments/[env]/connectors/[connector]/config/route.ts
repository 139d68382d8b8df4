import { changeConnector } from "@/lib/connectors/change-connector";
import { findCluster } from "@/lib/connectors/find-cluster";
import { configureConnector } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const PUT = serve(configureConnector, async ({ params: { env, connector }, query, body, actor, requestId }) => {
  const cluster = await findCluster(await getEnvironment(env), { ...query, connector });
  return changeConnector({ ...body, environment: env, connector, actor, requestId }, cluster);
});

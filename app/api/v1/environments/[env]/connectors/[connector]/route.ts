import { getConnector } from "@/lib/connectors/contract";
import { findCluster } from "@/lib/connectors/find-cluster";
import { readConnector } from "@/lib/connectors/read-connector";
import { removeConnector } from "@/lib/connectors/remove-connector";
import { deleteConnector } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const GET = serve(getConnector, async ({ params: { env, connector }, query }) => {
  const cluster = await findCluster(await getEnvironment(env), { ...query, connector });
  return readConnector(cluster, connector);
});

export const DELETE = serve(deleteConnector, async ({ params: { env, connector }, query, body, actor, requestId }) => {
  const cluster = await findCluster(await getEnvironment(env), { ...query, connector });
  return removeConnector({ ...body, environment: env, connector, actor, requestId }, cluster);
});

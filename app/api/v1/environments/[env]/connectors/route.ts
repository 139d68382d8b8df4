import { listConnectors } from "@/lib/connectors/contract";
import { findCluster } from "@/lib/connectors/find-cluster";
import { findConnectors } from "@/lib/connectors/list-connectors";
import { makeConnector } from "@/lib/connectors/make-connector";
import { createConnector } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const GET = serve(listConnectors, async ({ params, actor }) =>
  findConnectors(await getEnvironment(params.env), actor),
);

export const POST = serve(createConnector, async ({ params, query, body, actor, requestId }) => {
  const cluster = await findCluster(await getEnvironment(params.env), query);
  return makeConnector({ ...body, environment: params.env, actor, requestId }, cluster);
});

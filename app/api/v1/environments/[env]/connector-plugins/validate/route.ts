import { checkConfig } from "@/lib/connectors/check-config";
import { findCluster } from "@/lib/connectors/find-cluster";
import { validateConnector } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const POST = serve(validateConnector, async ({ params: { env }, query, body, actor }) => {
  const asked = body.connector === undefined ? query : { ...query, connector: body.connector };
  const cluster = await findCluster(await getEnvironment(env), asked);
  return checkConfig({ ...body, environment: env, actor }, cluster);
});

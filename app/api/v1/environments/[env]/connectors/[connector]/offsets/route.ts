import { changeOffsets } from "@/lib/connectors/change-offsets";
import { listConnectorOffsets } from "@/lib/connectors/contract";
import { findCluster } from "@/lib/connectors/find-cluster";
import { readOffsets } from "@/lib/connectors/offset-rows";
import { changeConnectorOffsets } from "@/lib/connectors/write-contract";
import { getEnvironment } from "@/lib/environments/get-environment";
import { serve } from "@/lib/http/serve";

export const GET = serve(listConnectorOffsets, async ({ params: { env, connector }, query }) => {
  const { connect } = await findCluster(await getEnvironment(env), { ...query, connector });
  return { at: new Date().toISOString(), offsets: await readOffsets(connect, connector) };
});

export const POST = serve(
  changeConnectorOffsets,
  async ({ params: { env, connector }, query, body, actor, requestId }) => {
    const cluster = await findCluster(await getEnvironment(env), { ...query, connector });
    return changeOffsets({ ...body, environment: env, connector, actor, requestId }, cluster);
  },
);

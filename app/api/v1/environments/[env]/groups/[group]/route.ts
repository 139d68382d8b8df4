import { getEnvironment } from "@/lib/environments/get-environment";
import { kafkaOf } from "@/lib/environments/systems";
import { deleteGroup, getGroup } from "@/lib/groups/contract";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { readGroup } from "@/lib/groups/read-group";
import { removeGroup } from "@/lib/groups/remove-group";
import { serve } from "@/lib/http/serve";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

export const GET = serve(getGroup, async ({ params }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  const { body } = await readSnapshot(params.env, "groups", GroupsSnapshot);
  return readGroup(kafka, params.group, body);
});

export const DELETE = serve(deleteGroup, async ({ params, body, actor, requestId }) => {
  const kafka = kafkaOf(await getEnvironment(params.env));
  return removeGroup({ ...body, environment: params.env, group: params.group, actor, requestId }, kafka);
});

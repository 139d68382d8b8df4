import { may } from "@/lib/access/may";
import { listGroups } from "@/lib/groups/contract";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { serve } from "@/lib/http/serve";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

export const GET = serve(listGroups, async ({ params, actor }) => {
  const { body, freshness } = await readSnapshot(params.env, "groups", GroupsSnapshot);
  const seen = ({ id }: { id: string }) =>
    may(actor.bindings, { permission: "groups.read", environment: params.env, resource: id });
  return { freshness, groups: body ? body.groups.filter(seen) : null, problems: body?.problems ?? [] };
});

import { listLagHistory } from "@/lib/groups/contract";
import { lagHistory } from "@/lib/groups/lag-history";
import { serve } from "@/lib/http/serve";

export const GET = serve(listLagHistory, ({ params, query }) =>
  lagHistory({ environment: params.env, group: params.group, ...query }),
);

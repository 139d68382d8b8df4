import { serve } from "@/lib/http/serve";
import { getOverview } from "@/lib/overview/contract";
import { readOverview } from "@/lib/overview/get-overview";

export const GET = serve(getOverview, ({ params, actor }) => readOverview(params.env, actor));

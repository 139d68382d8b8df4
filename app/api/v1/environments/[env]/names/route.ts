import { serve } from "@/lib/http/serve";
import { listNames } from "@/lib/palette/contract";
import { listNames as list } from "@/lib/palette/list-names";

export const GET = serve(listNames, async ({ params, actor }) => ({ names: await list(params.env, actor) }));

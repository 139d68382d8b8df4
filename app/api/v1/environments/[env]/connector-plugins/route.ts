import { listPlugins } from "@/lib/connectors/contract";
import { readPlugins } from "@/lib/connectors/read-plugins";
import { getEnvironment } from "@/lib/environments/get-environment";
import { connectsOf } from "@/lib/environments/systems";
import { serve } from "@/lib/http/serve";

export const GET = serve(listPlugins, async ({ params }) => readPlugins(connectsOf(await getEnvironment(params.env))));

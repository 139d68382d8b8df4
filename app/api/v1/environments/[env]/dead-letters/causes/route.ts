import { listCauses } from "@/lib/deadletters/contract";
import { findCauses } from "@/lib/deadletters/list-causes";
import { serve } from "@/lib/http/serve";

export const GET = serve(listCauses, ({ params, query, actor }) => findCauses(params.env, actor, query.topic));

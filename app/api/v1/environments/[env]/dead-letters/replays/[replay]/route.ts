import { getOneReplay } from "@/lib/deadletters/list-replays";
import { getReplay } from "@/lib/deadletters/replay-contract";
import { serve } from "@/lib/http/serve";

export const GET = serve(getReplay, ({ params, actor }) => getOneReplay(params.env, actor, params.replay));

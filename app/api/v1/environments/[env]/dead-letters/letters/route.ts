import { listLetters } from "@/lib/deadletters/contract";
import { findLetters } from "@/lib/deadletters/list-letters";
import { serve } from "@/lib/http/serve";

export const GET = serve(listLetters, ({ params, query, actor }) => findLetters(params.env, actor, query));

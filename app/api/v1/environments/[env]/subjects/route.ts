import { serve } from "@/lib/http/serve";
import { listSubjects } from "@/lib/schemas/contract";
import { findSubjects } from "@/lib/schemas/list-subjects";

export const GET = serve(listSubjects, ({ params, query, actor }) => findSubjects(params.env, actor, query));

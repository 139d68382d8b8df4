import { serve } from "@/lib/http/serve";
import { listIngest } from "@/lib/ingest/contract";
import { findIngest } from "@/lib/ingest/list-ingest";

export const GET = serve(listIngest, ({ params, actor }) => findIngest(params.env, actor));

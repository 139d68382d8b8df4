import { serve } from "@/lib/http/serve";
import { listTables } from "@/lib/warehouse/contract";
import { findTables } from "@/lib/warehouse/list-tables";

export const GET = serve(listTables, ({ params, query, actor }) => findTables(params.env, actor, query));

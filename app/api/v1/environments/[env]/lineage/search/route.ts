import { serve } from "@/lib/http/serve";
import { searchLineage } from "@/lib/lineage/contract";
import { findInLineage } from "@/lib/lineage/search-lineage";

export const GET = serve(searchLineage, ({ params, query, actor }) => findInLineage(params.env, query.q, actor));

import { serve } from "@/lib/http/serve";
import { readColumns } from "@/lib/lineage/columns/read-columns";
import { getColumns } from "@/lib/lineage/contract";

export const GET = serve(getColumns, ({ params, query, actor }) =>
  readColumns({ environment: params.env, node: query.node, column: query.column }, actor),
);

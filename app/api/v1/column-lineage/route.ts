import { serve } from "@/lib/http/serve";
import { marquezColumns } from "@/lib/lineage/marquez/marquez-columns";
import { readMarquezColumns } from "@/lib/lineage/marquez-contract";

export const GET = serve(readMarquezColumns, ({ query, actor }) => marquezColumns(query, actor));

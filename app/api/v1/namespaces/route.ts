import { serve } from "@/lib/http/serve";
import { marquezNamespaces } from "@/lib/lineage/marquez/marquez-namespaces";
import { listNamespaces } from "@/lib/lineage/marquez-contract";

export const GET = serve(listNamespaces, ({ query, actor }) => marquezNamespaces(query.environment, actor));

import { serve } from "@/lib/http/serve";
import { marquezEvents } from "@/lib/lineage/marquez/marquez-events";
import { listEvents } from "@/lib/lineage/marquez-contract";

export const GET = serve(listEvents, ({ query, actor }) => marquezEvents(query, actor));

import { serve, serveStream } from "@/lib/http/serve";
import { marquezLineage } from "@/lib/lineage/marquez/marquez-lineage";
import { postEvent, readMarquezLineage } from "@/lib/lineage/marquez-contract";
import { takeEvent } from "@/lib/lineage/take-event";

export const GET = serve(readMarquezLineage, ({ query, actor }) => marquezLineage(query, actor));
export const POST = serveStream(postEvent, ({ body, query, actor }) => takeEvent(body, query.environment, actor));

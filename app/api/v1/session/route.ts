import { readSession } from "@/lib/access/contract";
import { serve } from "@/lib/http/serve";

export const GET = serve(readSession, async ({ actor }) => ({ ...actor, bindings: [...actor.bindings] }));

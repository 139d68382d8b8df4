import { createToken, listTokens } from "@/lib/access/contract";
import { addToken, tokensOf } from "@/lib/access/tokens";
import { serve } from "@/lib/http/serve";

export const GET = serve(listTokens, async ({ actor }) => ({ tokens: await tokensOf(actor) }));
export const POST = serve(createToken, ({ body, actor, requestId }) => addToken(body, { actor, requestId }));

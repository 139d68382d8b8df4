import { revokeToken } from "@/lib/access/contract";
import { revoke } from "@/lib/access/tokens";
import { serve } from "@/lib/http/serve";

export const DELETE = serve(revokeToken, ({ params, actor, requestId }) => revoke(params.token, { actor, requestId }));

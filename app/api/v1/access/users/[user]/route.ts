import { updateUser } from "@/lib/access/contract";
import { changeUser } from "@/lib/access/users";
import { serve } from "@/lib/http/serve";

export const PUT = serve(updateUser, ({ params, body, actor, requestId }) =>
  changeUser(params.user, body, { actor, requestId }),
);

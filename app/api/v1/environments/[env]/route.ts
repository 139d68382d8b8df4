import { removeEnvironment, updateEnvironment } from "@/lib/environments/contract";
import { forgetSystems } from "@/lib/environments/remove-environment";
import { saveEnvironment } from "@/lib/environments/save-environment";
import { serve } from "@/lib/http/serve";

export const PUT = serve(updateEnvironment, ({ params, body, actor, requestId }) =>
  saveEnvironment({ ...body, id: params.env, create: false, actor, requestId }),
);

export const DELETE = serve(removeEnvironment, ({ params, body, actor, requestId }) =>
  forgetSystems({ id: params.env, typedName: body.typedName, actor, requestId }),
);

import { createUser, listUsers } from "@/lib/access/contract";
import { addUser, allUsers } from "@/lib/access/users";
import { serve } from "@/lib/http/serve";

export const GET = serve(listUsers, async () => ({ users: await allUsers() }));
export const POST = serve(createUser, ({ body, actor, requestId }) => addUser(body, { actor, requestId }));

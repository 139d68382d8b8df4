import { redirect } from "next/navigation";
import { may } from "@/lib/access/may";
import { sessionActor } from "@/lib/auth/actor-of";
import { allEnvironments } from "@/lib/environments/get-environment";

export const dynamic = "force-dynamic";

// The console's door leads to the first environment the person may see.
export default async function Page() {
  const actor = await sessionActor();
  if (!actor) redirect("/sign-in");
  const seen = (await allEnvironments()).find(({ id }) =>
    may(actor.bindings, { permission: "environments.read", environment: id }),
  );
  redirect(seen ? `/${encodeURIComponent(seen.id)}` : "/none/environments");
}

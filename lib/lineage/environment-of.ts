import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { AppError } from "@/lib/app-error";
import { allEnvironments } from "@/lib/environments/get-environment";

/**
 * The environment that a call of Marquez's API means: the one it names, else the one that the token is bound to, else the
 * first in which the person may do it. Throws `forbidden`, `not_found`.
 */
export async function environmentOf(actor: Actor, permission: Permission, named?: string): Promise<string> {
  const all = (await allEnvironments()).map(({ id }) => id);
  const allowed = all.filter((environment) => may(actor.bindings, { permission, environment }));
  if (named !== undefined && !all.includes(named)) throw new AppError("not_found", `There is no environment ${named}.`);
  const found = named === undefined ? allowed[0] : allowed.find((id) => id === named);
  if (found !== undefined) return found;
  throw new AppError(
    "forbidden",
    `${actor.name} lacks the permission ${permission} in ${named ?? "every environment"}.`,
    {
      hint: "An administrator can grant a role under Access.",
    },
  );
}

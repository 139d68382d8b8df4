import type { User } from "next-auth";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";

/**
 * The id of the console user for somebody the provider vouches for, made at the first sign-in with OIDC_DEFAULT_ROLE.
 * Undefined (sign-in refused) without a verified address, for a disabled user, and for a name that a local user holds.
 */
export async function adoptOidcUser(user: User): Promise<string | undefined> {
  if (!user.email) return undefined;
  const username = user.email.toLowerCase();
  const existing = await db().user.findUnique({ where: { username } });
  if (existing) {
    if (existing.disabled || existing.source !== "oidc") return undefined;
    await db().user.update({ where: { id: existing.id }, data: { lastSeenAt: new Date() } });
    return existing.id;
  }
  const role = env().OIDC_DEFAULT_ROLE;
  const created = await db().user.create({
    data: {
      username,
      name: user.name ?? username,
      source: "oidc",
      lastSeenAt: new Date(),
      ...(role === "none" ? {} : { bindings: { create: { role } } }),
    },
  });
  return created.id;
}

import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/check-password";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";

/** Makes the first administrator in an empty store. The returned password is to be shown once; undefined when it was given. */
export async function createFirstAdmin(): Promise<{ username: string; password?: string } | undefined> {
  if ((await db().user.count()) > 0) return undefined;
  const { MILLRACE_ADMIN_USER: user, MILLRACE_ADMIN_PASSWORD: given } = env();
  const username = user.toLowerCase();
  const password = given ?? randomBytes(12).toString("base64url");
  await db().user.upsert({
    where: { username },
    update: {}, // another replica was faster
    create: {
      username,
      name: "Administrator",
      passwordHash: await hashPassword(password),
      bindings: { create: { role: "admin" } },
    },
  });
  return given ? { username } : { username, password };
}

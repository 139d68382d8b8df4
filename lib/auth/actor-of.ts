import { getServerSession } from "next-auth";
import type { Actor } from "@/lib/access/actor";
import { findSessionActor, findTokenActor } from "@/lib/access/find-actor";
import { AppError } from "@/lib/app-error";
import { authOptions } from "@/lib/auth/options";

type Session = { userId?: string } | null;

/** Who makes a request: by `Authorization: Bearer`, else by session cookie. Throws `unauthenticated`. */
export async function actorOf(headers: Headers): Promise<Actor> {
  const bearer = /^Bearer (\S{20,200})$/.exec(headers.get("authorization") ?? "")?.[1];
  const actor = bearer ? await findTokenActor(bearer) : await sessionActor();
  if (actor) return actor;
  throw new AppError(
    "unauthenticated",
    bearer ? "This token is unknown, expired or revoked." : "You are not signed in.",
    {
      hint: bearer ? "Make a new one under Access." : "Sign in again.",
    },
  );
}

/** The signed-in person of the request at hand, if any: for pages. Data is guarded by `serve`, not by this. */
export async function sessionActor(): Promise<Actor | undefined> {
  const session: Session = await getServerSession(authOptions());
  return session?.userId ? findSessionActor(session.userId) : undefined;
}

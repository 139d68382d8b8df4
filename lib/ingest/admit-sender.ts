import type { Actor } from "@/lib/access/actor";
import { findTokenActor, tokenHash } from "@/lib/access/find-actor";
import { may } from "@/lib/access/may";
import type { Environment } from "@/lib/environments/get-environment";
import { CODES, RestError } from "@/lib/ingest/rest-error";

/** Who sends, by an API token. `token` is its hash: what limits are counted by. */
export type Sender = { actor: Actor; token: string };

/**
 * Finds the sender by `Authorization: Bearer <token>`, or by basic authentication with the token as password, which is
 * what clients of the REST Proxy can be configured with. Sessions are not taken: a page of elsewhere could use them.
 */
export async function findSender(headers: Headers): Promise<Sender> {
  const token = tokenIn(headers.get("authorization") ?? "");
  const actor = token === undefined ? undefined : await findTokenActor(token);
  if (token !== undefined && actor) return { actor, token: tokenHash(token) };
  const words =
    token === undefined ? "Unauthorized: an API token is needed." : "Unauthorized: this token is not known.";
  throw new RestError(401, CODES.unauthenticated, words);
}

/** Throws 40301 unless the sender may write to this topic of this environment. */
export function admitSender({ actor }: Sender, environment: Environment, topic: string): void {
  const asked = { permission: "ingest.write", environment: environment.id, resource: topic } as const;
  if (!may(actor.bindings, asked)) {
    throw new RestError(403, CODES.forbidden, `${actor.name} lacks the permission ingest.write on ${topic}.`);
  }
  if (environment.readOnly) throw new RestError(403, CODES.forbidden, `${environment.name} is read-only.`);
}

function tokenIn(header: string): string | undefined {
  const bearer = /^Bearer (\S{20,200})$/i.exec(header)?.[1];
  const basic = /^Basic ([A-Za-z0-9+/=]{1,600})$/i.exec(header)?.[1];
  if (basic === undefined) return bearer;
  const text = Buffer.from(basic, "base64").toString("utf8");
  const password = text.slice(text.indexOf(":") + 1);
  return /^\S{20,200}$/.test(password) ? password : undefined;
}

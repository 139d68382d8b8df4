import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Binding, TokenView } from "@/lib/access/contract";
import { forgetActors, tokenHash } from "@/lib/access/find-actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";

type Who = { actor: Actor; requestId: string };
const DAY_MS = 86_400_000;
const PREFIX_LENGTH = 12;

/** The caller's tokens, newest first; everybody's for who may manage access. */
export async function tokensOf(actor: Actor): Promise<TokenView[]> {
  const mine = may(actor.bindings, { permission: "access.write" }) ? {} : { userId: actor.id };
  const rows = await db().apiToken.findMany({ where: mine, include: { user: true }, orderBy: { createdAt: "desc" } });
  return rows.map(tokenView);
}

/** Makes a token for the caller. Its text is returned once; only its hash is kept. */
export async function addToken(draft: Binding & { name: string; days: number | null }, who: Who) {
  const { name, role, environment, pattern, days } = draft;
  // A token that mints tokens would outlive its own revocation.
  if (who.actor.via === "token")
    throw new AppError("forbidden", "A token cannot make tokens.", { hint: "Sign in for that." });
  const secret = `mr_${randomBytes(32).toString("base64url")}`;
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const data = {
    name,
    role,
    environment,
    pattern,
    expiresAt,
    hash: tokenHash(secret),
    prefix: secret.slice(0, PREFIX_LENGTH),
  };
  const entry = {
    ...who,
    action: "access.create-token",
    target: name,
    after: { role, environment, pattern, expiresAt },
  };
  const { value, auditId } = await audited(entry, () =>
    db().apiToken.create({ data: { ...data, userId: who.actor.id }, include: { user: true } }),
  );
  return { token: tokenView(value), secret, auditId };
}

/** Revokes a token of the caller, or of anybody for who may manage access. It stops working at once here, in 5 s elsewhere. */
export async function revoke(id: string, who: Who) {
  const token = await db().apiToken.findUnique({ where: { id } });
  const own = token?.userId === who.actor.id;
  if (!token || (!own && !may(who.actor.bindings, { permission: "access.write" }))) {
    throw new AppError("not_found", "You have no such token.");
  }
  const entry = { ...who, action: "access.revoke-token", target: token.name, before: { prefix: token.prefix } };
  const { auditId } = await audited(entry, () =>
    db().apiToken.update({ where: { id }, data: { revokedAt: new Date() } }),
  );
  forgetActors();
  return { auditId };
}

type Row = {
  id: string;
  name: string;
  prefix: string;
  role: string;
  environment: string;
  pattern: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  user: { username: string };
};
const tokenView = ({ user, createdAt, expiresAt, lastUsedAt, revokedAt, ...row }: Row): TokenView => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  role: row.role as Binding["role"],
  environment: row.environment,
  pattern: row.pattern,
  owner: user.username,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});

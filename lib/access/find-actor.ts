import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Binding } from "@/lib/access/may";
import { narrow } from "@/lib/access/narrow";
import { ROLES, type Role } from "@/lib/access/roles";
import { db } from "@/lib/db/client";
import { perProcess } from "@/lib/per-process";

const KEEP_MS = 5_000;
const known = perProcess("actors", () => new Map<string, { actor: Actor | undefined; until: number }>());

/** The person of a session, with rights as of at most five seconds ago; undefined when gone or disabled. */
export async function findSessionActor(userId: string): Promise<Actor | undefined> {
  return remember(`u:${userId}`, async () => {
    const user = await db().user.findUnique({ where: { id: userId }, include: { bindings: true } });
    if (!user || user.disabled) return undefined;
    return { id: user.id, name: user.username, via: "session", bindings: user.bindings.map(toBinding) };
  });
}

/** The actor behind an API token; undefined when unknown, expired or revoked. It never holds more than its owner. */
export async function findTokenActor(token: string): Promise<Actor | undefined> {
  const hash = tokenHash(token);
  return remember(`t:${hash}`, async () => {
    const row = await db().apiToken.findUnique({ where: { hash }, include: { user: { include: { bindings: true } } } });
    if (!row || row.revokedAt || row.user.disabled || (row.expiresAt && row.expiresAt <= new Date())) return undefined;
    await db().apiToken.update({ where: { id: row.id }, data: { lastUsedAt: new Date() } });
    const bindings = narrow(row.user.bindings.map(toBinding), toBinding(row));
    return { id: row.userId, name: `${row.user.username} (token ${row.name})`, via: "token", bindings };
  });
}

/** Forgets what is remembered of rights, so that a change counts at once in this process. */
export const forgetActors = (): void => known.clear();

/** SHA-256 of a token: tokens are long and random, so a fast hash is enough and can be looked up. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);
const toBinding = (row: { role: string; environment: string; pattern: string }): Binding => ({
  role: isRole(row.role) ? row.role : "viewer",
  environment: row.environment,
  pattern: row.pattern,
});

async function remember(key: string, find: () => Promise<Actor | undefined>): Promise<Actor | undefined> {
  const hit = known.get(key);
  if (hit && hit.until > Date.now()) return hit.actor;
  const actor = await find();
  if (known.size > 5_000) known.clear();
  known.set(key, { actor, until: Date.now() + KEEP_MS });
  return actor;
}

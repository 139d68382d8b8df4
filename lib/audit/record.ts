import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/generated/prisma/client";
import { redact } from "@/lib/log";

export type AuditEntry = {
  actor: Actor;
  environment?: string;
  /** `<area>.<verb>`, as in the permission where there is one. */
  action: string;
  target: string;
  before?: unknown;
  after?: unknown;
  requestId?: string;
};

/**
 * Runs a write with its record: the record is there before anything is touched, so an outcome of "started" after a
 * crash says that the effect is unknown. Without a record there is no write. Returns the write's value and the record's id.
 */
export async function audited<T>(entry: AuditEntry, write: () => Promise<T>): Promise<{ value: T; auditId: string }> {
  const { id } = await db().auditRecord.create({
    data: {
      actorId: entry.actor.id,
      actorName: entry.actor.name,
      via: entry.actor.via,
      environment: entry.environment ?? null,
      action: entry.action,
      target: entry.target,
      outcome: "started",
      before: toJson(entry.before),
      after: toJson(entry.after),
      requestId: entry.requestId ?? null,
    },
    select: { id: true },
  });
  try {
    const value = await write();
    await db().auditRecord.update({ where: { id }, data: { outcome: "done" } });
    return { value, auditId: String(id) };
  } catch (error) {
    const text = redact(AppError.from(error).message);
    await db().auditRecord.update({ where: { id }, data: { outcome: "failed", error: text } });
    throw error;
  }
}

/** Plain JSON for a record: bigint as text, undefined dropped. */
function toJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  if (value === undefined || value === null) return Prisma.DbNull;
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part)));
}

import type { z } from "zod";
import { AuditRecord, type listAudit } from "@/lib/audit/contract";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/generated/prisma/client";

type Query = z.output<(typeof listAudit)["query"]>;

/** A page of the audit log, newest first, by record id: stable while new ones arrive. */
export async function findAudit(query: Query) {
  const where = conditions(query);
  const page: Prisma.AuditRecordWhereInput = query.before
    ? { AND: [where, { id: { lt: BigInt(query.before) } }] }
    : where;
  const [rows, matched, total] = await Promise.all([
    db().auditRecord.findMany({ where: page, orderBy: { id: "desc" }, take: query.limit }),
    db().auditRecord.count({ where }),
    db().auditRecord.count(),
  ]);
  return { records: rows.map(toView), matched, total };
}

function conditions({ environment, actor, action, target, outcome, words }: Query): Prisma.AuditRecordWhereInput {
  const like = (text: string) => ({ contains: text, mode: "insensitive" as const });
  return {
    ...(environment ? { environment } : {}),
    ...(actor ? { actorName: like(actor) } : {}),
    ...(action ? { action: like(action) } : {}),
    ...(target ? { target: like(target) } : {}),
    ...(outcome ? { outcome } : {}),
    ...(words ? { OR: [{ actorName: like(words) }, { action: like(words) }, { target: like(words) }] } : {}),
  };
}

type Row = Awaited<ReturnType<Prisma.AuditRecordDelegate["findMany"]>>[number];
const toView = (row: Row): AuditRecord => ({
  id: String(row.id),
  at: row.at.toISOString(),
  actor: row.actorName,
  via: row.via,
  environment: row.environment,
  action: row.action,
  target: row.target,
  outcome: AuditRecord.shape.outcome.catch("failed").parse(row.outcome),
  before: row.before,
  after: row.after,
  error: row.error,
  requestId: row.requestId,
  undoneBy: row.undoneBy === null ? null : String(row.undoneBy),
});

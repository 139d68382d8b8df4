import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";
import { endpoint } from "@/lib/http/endpoint";

export const AuditRecord = z.object({
  id: AuditId,
  at: z.string(),
  actor: z.string(),
  via: z.string(),
  environment: z.string().nullable(),
  action: z.string(),
  target: z.string(),
  outcome: z.enum(["started", "done", "failed"]),
  before: z.unknown(),
  after: z.unknown(),
  error: z.string().nullable(),
  requestId: z.string().nullable(),
  undoneBy: AuditId.nullable(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

export const listAudit = endpoint({
  method: "GET",
  path: "/api/v1/audit",
  summary: "Who did what, newest first",
  can: "audit.read",
  query: z.object({
    environment: z.string().max(63).optional(),
    actor: z.string().max(200).optional(),
    action: z.string().max(200).optional(),
    target: z.string().max(400).optional(),
    outcome: z.enum(["started", "done", "failed"]).optional(),
    words: z.string().max(200).optional(),
    /** Records older than this one: the last id of the page before. */
    before: AuditId.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({ records: z.array(AuditRecord), total: z.number(), matched: z.number() }),
});

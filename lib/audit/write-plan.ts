import { z } from "zod";
import { AuditId } from "@/lib/audit/audit-id";

/** What a write changes, or with `dryRun` would change. */
export const WritePlan = z.object({
  changes: z.array(z.object({ what: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** Whom and what it reaches beyond the thing itself. */
  touches: z.array(z.string()),
  /** Why it cannot be applied. */
  blocked: z.string().nullable(),
  applied: z.boolean(),
  auditId: AuditId.nullable(),
});
export type WritePlan = z.infer<typeof WritePlan>;

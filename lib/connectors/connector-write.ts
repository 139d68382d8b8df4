import type { Actor } from "@/lib/access/actor";
import type { WritePlan } from "@/lib/audit/write-plan";

/** Who writes where; part of every command on connectors. */
export type Write = { environment: string; actor: Actor; requestId: string; dryRun: boolean };

/** A plan that was only looked at. */
export const planned = (
  changes: WritePlan["changes"],
  touches: readonly string[],
  blocked: string | null = null,
): WritePlan => ({ changes, touches: [...touches], blocked, applied: false, auditId: null });

/** "3 tasks", or one. */
export const tasksText = (count: number): string => (count === 1 ? "1 task" : `${count} tasks`);

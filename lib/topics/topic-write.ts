import type { Actor } from "@/lib/access/actor";
import { AppError, type ErrorCode } from "@/lib/app-error";
import type { TopicPlan } from "@/lib/topics/write-contract";

/** Who writes where; part of every command on topics. */
export type Write = { environment: string; actor: Actor; requestId: string; dryRun: boolean };

/** A plan that was only looked at. */
export const planned = (
  changes: TopicPlan["changes"],
  touches: readonly string[],
  blocked: string | null = null,
): TopicPlan => ({ changes, touches: [...touches], blocked, applied: false, auditId: null, undo: [] });

// What the cluster says about the request itself stands in the plan; that it cannot be asked is an error of the page.
const REFUSALS: readonly ErrorCode[] = ["invalid_input", "conflict", "refused", "unsupported"];

/** Why the cluster would refuse, by its own check; null when it would not. */
export async function refusalOf(check: Promise<void>): Promise<string | null> {
  try {
    await check;
    return null;
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (REFUSALS.includes(error.code)) return error.message;
    throw error;
  }
}

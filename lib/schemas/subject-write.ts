import type { Actor } from "@/lib/access/actor";
import type { WritePlan } from "@/lib/audit/write-plan";
import { knownTopics } from "@/lib/schemas/known-topics";
import { topicsOfSubject } from "@/lib/schemas/topics-of-subject";
import { touchedBy } from "@/lib/topics/touched-by";

/** Who writes where; part of every command on subjects. */
export type Write = { environment: string; actor: Actor; requestId: string; dryRun: boolean; subject: string };

/** A plan that was only looked at. */
export const planned = (
  changes: WritePlan["changes"],
  touches: readonly string[],
  blocked: string | null = null,
): WritePlan => ({ changes, touches: [...touches], blocked, applied: false, auditId: null });

/** The topics that a subject belongs to by its name, and who reads and writes them. */
export async function topicsTouched(environment: string, subject: string): Promise<string[]> {
  const topics = topicsOfSubject(subject, await knownTopics(environment));
  const users = await Promise.all(
    topics.map(async ({ name, why }) => [`Topic ${name}: ${why}.`, ...(await touchedBy(environment, name))]),
  );
  return users.flat();
}

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { db } from "@/lib/db/client";

/** The dead letter topics of an environment on which `actor` holds a permission. */
export async function topicsFor(environment: string, actor: Actor, permission: Permission) {
  const rows = await db().deadLetterTopic.findMany({ where: { environment }, orderBy: { topic: "asc" } });
  return rows.filter(({ topic }) => may(actor.bindings, { permission, environment, resource: topic }));
}
export type TopicRow = Awaited<ReturnType<typeof topicsFor>>[number];

/** When Kafka may delete a letter of that time (epoch ms); null where it keeps all or its retention is not known. */
export function deletedFrom(
  topic: Pick<TopicRow, "cleanupPolicy" | "retentionMs"> | undefined,
  at: Date,
): number | null {
  const { cleanupPolicy, retentionMs } = topic ?? { cleanupPolicy: null, retentionMs: null };
  if (retentionMs === null || retentionMs < 0n || cleanupPolicy === "compact") return null;
  const when = at.getTime() + Number(retentionMs);
  return when < MAX_DATE_MS ? when : null;
}
const MAX_DATE_MS = 8.64e15;

import { db } from "@/lib/db/client";
import { MAX_LETTERS } from "@/lib/deadletters/dead-letters-snapshot";

/** Keeps the index of an environment within its stated size: the oldest letters go. Returns how many are left. */
export async function pruneLetters(environment: string, max = MAX_LETTERS): Promise<number> {
  const count = await db().deadLetter.count({ where: { environment } });
  if (count <= max) return count;
  await db().$executeRaw`
    DELETE FROM "DeadLetter" d USING (
      SELECT environment, topic, partition, "offset" FROM "DeadLetter"
      WHERE environment = ${environment} ORDER BY at, topic, partition, "offset" LIMIT ${count - max}
    ) old
    WHERE d.environment = old.environment AND d.topic = old.topic AND d.partition = old.partition
      AND d."offset" = old."offset"`;
  return max;
}

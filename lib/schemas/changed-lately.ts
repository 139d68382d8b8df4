import { db } from "@/lib/db/client";

const LATELY_MS = 60_000;

/** Subjects that were written to through this console within the last minute. */
export async function changedLately(environment: string): Promise<string[]> {
  const rows = await db().auditRecord.findMany({
    where: { environment, action: { startsWith: "schemas." }, at: { gte: new Date(Date.now() - LATELY_MS) } },
    select: { target: true },
    distinct: ["target"],
  });
  return rows.map(({ target }) => target);
}

import { db } from "@/lib/db/client";
import type { SubjectSeen } from "@/lib/schemas/registry-snapshot";

/**
 * Keeps when each version was first seen: registries tell no times. Versions of a subject that was there at the first
 * look have none. A time once kept stays. Returns when the newest that has a time was seen.
 */
export async function noteVersions(
  environment: string,
  subject: string,
  versions: readonly number[],
  known: SubjectSeen | null,
): Promise<string | null> {
  const told = new Set(known?.detail?.versions);
  const fresh = versions.filter((version) => !told.has(version));
  if (fresh.length === 0) return known?.newestAt ?? null;
  const firstSeenAt = firstSeen(known);
  const data = fresh.map((version) => ({ environment, subject, version, firstSeenAt }));
  await db().schemaVersionSeen.createMany({ data, skipDuplicates: true });
  const newest = await db().schemaVersionSeen.findFirst({
    where: { environment, subject, firstSeenAt: { not: null } },
    orderBy: { firstSeenAt: "desc" },
  });
  return newest?.firstSeenAt?.toISOString() ?? null;
}

/** Drops the times of versions that are gone for good: the name may come again with others. */
export async function forgetVersions(environment: string, subject: string, versions: readonly number[]): Promise<void> {
  await db().schemaVersionSeen.deleteMany({ where: { environment, subject, version: { in: [...versions] } } });
}

// The first details of a subject come later than its name: its name's time is the one that is true.
function firstSeen(known: SubjectSeen | null): Date | null {
  if (known?.detail) return new Date();
  return known?.appearedAt ? new Date(known.appearedAt) : null;
}

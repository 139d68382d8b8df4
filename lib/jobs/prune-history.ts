import { db } from "@/lib/db/client";

const DAY_MS = 86_400_000;
const KEEP_SAMPLES_MS = 7 * DAY_MS;
const KEEP_SIGN_IN_FAILURES_MS = DAY_MS;
const KEEP_EVENTS_DAYS = 14;
const KEEP_LINEAGE_DAYS = 90;

/** Deletes history past its stated age: samples after seven days, failed sign-ins after one,
 * OpenLineage events after fourteen and what they told after ninety without news. Audit is never deleted. */
export async function pruneHistory(): Promise<void> {
  const before = (ageMs: number) => ({ where: { at: { lt: new Date(Date.now() - ageMs) } } });
  await db().offsetSample.deleteMany(before(KEEP_SAMPLES_MS));
  await db().lagSample.deleteMany(before(KEEP_SAMPLES_MS));
  const until = (days: number) => new Date(Date.now() - days * DAY_MS);
  await db().lineageEvent.deleteMany({ where: { receivedAt: { lt: until(KEEP_EVENTS_DAYS) } } });
  await db().lineageJob.deleteMany({ where: { updatedAt: { lt: until(KEEP_LINEAGE_DAYS) } } });
  await db().lineageDataset.deleteMany({ where: { updatedAt: { lt: until(KEEP_LINEAGE_DAYS) } } });
  await db().signInFailure.deleteMany(before(KEEP_SIGN_IN_FAILURES_MS));
}

import { db } from "@/lib/db/client";

const DAY_MS = 86_400_000;
const KEEP_SAMPLES_MS = 7 * DAY_MS;
const KEEP_SIGN_IN_FAILURES_MS = DAY_MS;

/** Deletes history past its stated age: samples after seven days, failed sign-ins after one. Audit is never deleted. */
export async function pruneHistory(): Promise<void> {
  const before = (ageMs: number) => ({ where: { at: { lt: new Date(Date.now() - ageMs) } } });
  await db().offsetSample.deleteMany(before(KEEP_SAMPLES_MS));
  await db().lagSample.deleteMany(before(KEEP_SAMPLES_MS));
  await db().signInFailure.deleteMany(before(KEEP_SIGN_IN_FAILURES_MS));
}

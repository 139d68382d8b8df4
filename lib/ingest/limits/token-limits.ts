import { type Bucket, fullBucket, takeFrom } from "@/lib/ingest/limits/token-bucket";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { perProcess } from "@/lib/per-process";

/** What one token may send a second, in each process of the console. */
export type Limits = { recordsPerSecond: number; bytesPerSecond: number };

const MAX_TOKENS = 10_000;
const buckets = perProcess("ingest limits", () => new Map<string, { records: Bucket; bytes: Bucket }>());

/** Counts a request against its token. Throws 429 with the seconds to wait; nothing is counted then. */
export function holdToLimits(token: string, records: number, bytes: number, limits: Limits, now = Date.now()): void {
  const mine = bucketsOf(token, limits, now);
  const waitBytes = takeFrom(mine.bytes, bytes, limits.bytesPerSecond, now);
  const waitRecords = waitBytes > 0 ? 0 : takeFrom(mine.records, records, limits.recordsPerSecond, now);
  if (waitRecords > 0) mine.bytes.tokens += bytes;
  const wait = Math.max(waitBytes, waitRecords);
  if (wait === 0) return;
  const { recordsPerSecond, bytesPerSecond } = limits;
  const words = `This token may send ${recordsPerSecond} records and ${bytesPerSecond} bytes a second.`;
  throw new RestError(429, CODES.tooMany, words, Math.ceil(wait));
}

function bucketsOf(token: string, limits: Limits, now: number) {
  const known = buckets.get(token);
  if (known) return known;
  const made = { records: fullBucket(limits.recordsPerSecond, now), bytes: fullBucket(limits.bytesPerSecond, now) };
  if (buckets.size >= MAX_TOKENS) buckets.clear();
  buckets.set(token, made);
  return made;
}

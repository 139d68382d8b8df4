/** A rate limit: `perSecond` on average, twice that at once after a rest. */
export type Bucket = { tokens: number; at: number };

const BURST_SECONDS = 2;

/** The bucket of somebody who has not sent anything yet. */
export const fullBucket = (perSecond: number, now: number): Bucket => ({ tokens: perSecond * BURST_SECONDS, at: now });

/**
 * Takes `amount` out of the bucket, or says how many seconds there are to wait. What is larger than the whole bucket is let
 * through when it is full, and paid for by a longer wait of the next.
 */
export function takeFrom(bucket: Bucket, amount: number, perSecond: number, now: number): number {
  const most = perSecond * BURST_SECONDS;
  const elapsed = Math.max(0, now - bucket.at) / 1_000;
  bucket.tokens = Math.min(most, bucket.tokens + elapsed * perSecond);
  bucket.at = now;
  const needed = Math.min(amount, most);
  if (bucket.tokens < needed) return (needed - bucket.tokens) / perSecond;
  bucket.tokens -= amount;
  return 0;
}

"use client";
import { StaleBanner } from "./stale-banner";

/** What every reply from a snapshot says of its age, as far as the banner needs it. */
type Seen = { failingSince: string | null; problem: { system: string; title: string } | null };

/** Above anything that comes from a snapshot: nothing while its system answers, else since when and why it does not. */
export function FreshnessBanner({ freshness, retry }: { freshness: Seen | undefined; retry?: () => void }) {
  if (!freshness?.failingSince || !freshness.problem) return null;
  const { system, title } = freshness.problem;
  return <StaleBanner system={system} since={freshness.failingSince} reason={title} {...(retry ? { retry } : {})} />;
}

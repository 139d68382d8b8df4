import { db } from "@/lib/db/client";
import type { GroupSeen } from "@/lib/groups/groups-snapshot";

const EVERY_MS = 15_000;
/** A lag that does not change is noted this often, so that a stopped group costs little and its line still goes on. */
const UNCHANGED_EVERY_MS = 120_000;

const noted = new Map<string, { atMs: number; lag: string }>();

/** Keeps the lag of each group and topic over time, for its chart. */
export async function noteLag(environment: string, nowMs: number, groups: readonly GroupSeen[]): Promise<void> {
  const at = new Date(nowMs);
  const data = groups.flatMap(({ id, topics }) =>
    topics
      .filter(({ topic, lag }) => due(`${environment} ${id} ${topic}`, lag, nowMs))
      .map(({ topic, lag, lagSeconds }) => ({
        environment,
        group: id,
        topic,
        at,
        lag: BigInt(lag),
        lagSeconds,
      })),
  );
  if (data.length > 0) await db().lagSample.createMany({ data, skipDuplicates: true });
}

function due(key: string, lag: string, nowMs: number): boolean {
  const last = noted.get(key);
  const wait = last?.lag === lag ? UNCHANGED_EVERY_MS : EVERY_MS;
  if (last && nowMs - last.atMs < wait - 1_000) return false;
  noted.set(key, { atMs: nowMs, lag });
  return true;
}

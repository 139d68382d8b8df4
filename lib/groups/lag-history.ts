import type { z } from "zod";
import { db } from "@/lib/db/client";
import type { listLagHistory } from "@/lib/groups/contract";

const POINTS_MAX = 400;
const SAMPLE_MS = 15_000;

type Wanted = { environment: string; group: string; fromMs: number; toMs: number };
type Reply = z.input<(typeof listLagHistory)["response"]>;

/** A group's lag over time by topic, at most 400 points a line: the worst of each stretch, so that a peak is never lost. */
export async function lagHistory({ environment, group, fromMs, toMs }: Wanted): Promise<Reply> {
  const intervalMs = Math.max(SAMPLE_MS, Math.ceil((toMs - fromMs) / POINTS_MAX / SAMPLE_MS) * SAMPLE_MS);
  const from = new Date(fromMs);
  const to = new Date(toMs);
  const rows = await db().$queryRaw<{ topic: string; at_ms: number; lag: bigint; lag_seconds: number | null }[]>`
    SELECT topic, floor(extract(epoch FROM at) * 1000 / ${intervalMs}::float8) * ${intervalMs}::float8 AS at_ms,
           max(lag)::bigint AS lag, max("lagSeconds") AS lag_seconds
    FROM "LagSample" WHERE environment = ${environment} AND "group" = ${group} AND at BETWEEN ${from} AND ${to}
    GROUP BY 1, 2 ORDER BY 1, 2`;
  const resets = await db().auditRecord.findMany({
    where: {
      environment,
      target: group,
      action: { in: ["groups.reset", "groups.undo-reset"] },
      outcome: "done",
      at: { gte: from, lte: to },
    },
    select: { at: true, actorName: true },
  });
  const byTopic = Map.groupBy(rows, ({ topic }) => topic);
  return {
    intervalMs,
    series: [...byTopic].map(([topic, points]) => ({
      topic,
      points: points.map((point) => ({
        atMs: Number(point.at_ms),
        lag: String(point.lag),
        lagSeconds: point.lag_seconds,
      })),
    })),
    resets: resets.map(({ at, actorName }) => ({ atMs: at.getTime(), by: actorName })),
  };
}

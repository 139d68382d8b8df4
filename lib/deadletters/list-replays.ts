import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import type { ReplayView } from "@/lib/deadletters/replay-contract";
import type { Replay } from "@/lib/generated/prisma/client";
import { Problem } from "@/lib/http/problem";

type Count = { replayId: string; topic: string; state: string; target: string; letters: number };
type Sees = (topic: string) => boolean;
const FAILURES_SHOWN = 50;

// By name, not by what is watched now: the record of a replay outlives its topic.
const seesTopics =
  (environment: string, actor: Actor): Sees =>
  (topic) =>
    may(actor.bindings, { permission: "deadletters.read", environment, resource: topic });

/** Replays with letters of topics that `actor` may see, the newest first. */
export async function findReplays(environment: string, actor: Actor, limit: number): Promise<ReplayView[]> {
  const rows = await db().replay.findMany({ where: { environment }, orderBy: { createdAt: "desc" }, take: limit });
  return viewsOf(environment, rows, seesTopics(environment, actor));
}

/** One replay with its first failures. */
export async function getOneReplay(environment: string, actor: Actor, id: string) {
  const sees = seesTopics(environment, actor);
  const row = await db().replay.findUnique({ where: { id } });
  const [replay] = row?.environment === environment ? await viewsOf(environment, [row], sees) : [];
  if (!replay) throw new AppError("not_found", `There is no replay ${id}.`);
  const failed = await db().replayedLetter.findMany({
    where: { replayId: id, state: { in: ["failed", "unknown"] } },
    orderBy: [{ topic: "asc" }, { partition: "asc" }, { offset: "asc" }],
    take: FAILURES_SHOWN,
  });
  const failures = failed
    .filter(({ topic }) => sees(topic))
    .map(({ topic, partition, offset, problem }) => ({
      letter: { topic, partition, offset: String(offset) },
      problem: problem ?? "",
    }));
  return { replay, failures };
}

async function viewsOf(environment: string, rows: readonly Replay[], sees: Sees): Promise<ReplayView[]> {
  const ids = rows.map(({ id }) => id);
  const [counts, back] = await Promise.all([
    db().$queryRaw<Count[]>`
      SELECT "replayId", topic, state, "targetTopic" AS target, count(*)::int AS letters FROM "ReplayedLetter"
      WHERE "replayId" = ANY(${ids}::text[]) GROUP BY "replayId", topic, state, "targetTopic"`,
    db().deadLetter.groupBy({ by: "replayId", where: { environment, replayId: { in: ids } }, _count: true }),
  ]);
  const ofReplay = Map.groupBy(
    counts.filter(({ topic }) => sees(topic)),
    ({ replayId }) => replayId,
  );
  return rows.flatMap((row) => {
    const mine = ofReplay.get(row.id) ?? [];
    return mine.length === 0 ? [] : [viewOf(row, mine, back.find(({ replayId }) => replayId === row.id)?._count ?? 0)];
  });
}

function viewOf(row: Replay, counts: readonly Count[], cameBack: number): ReplayView {
  const sum = (...states: string[]) =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, { letters }) => total + letters, 0);
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    about: row.about,
    failureHeaders: row.failureHeaders === "drop" ? "drop" : "keep",
    state: row.state as ReplayView["state"],
    problem: Problem.safeParse(row.problem).data ?? null,
    targets: [...new Set(counts.map(({ target }) => target))].toSorted(),
    letters: sum("intent", "sending", "sent", "failed", "unknown"),
    sent: sum("sent"),
    failed: sum("failed"),
    unknown: sum("unknown"),
    cameBack,
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

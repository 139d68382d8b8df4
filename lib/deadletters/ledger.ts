import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import type { LedgerState } from "@/lib/deadletters/contract";
import type { ReplayedLetter } from "@/lib/generated/prisma/client";
import type { ProducedRecord } from "@/lib/systems/kafka/port-records";

/** Ends of the targets before a batch was sent: where a later search for it begins. */
export type SearchFrom = Record<string, Record<string, string>>;

/** The next letters of a replay that nothing was done with, in the order of their topics. */
export const nextLetters = (replayId: string, limit: number): Promise<ReplayedLetter[]> =>
  db().replayedLetter.findMany({
    where: { replayId, state: "intent" },
    orderBy: [{ topic: "asc" }, { partition: "asc" }, { offset: "asc" }],
    take: limit,
  });

/**
 * Notes that a batch is about to be sent. From here until it is settled a crash leaves its outcome open. Throws when the
 * letters are not all there for the taking: another process works on this replay.
 */
export async function markSending(replayId: string, letters: readonly ReplayedLetter[], searchFrom: SearchFrom) {
  await db().$transaction(async (tx) => {
    await tx.replay.update({ where: { id: replayId }, data: { searchFrom } });
    const marked = await setState(tx, letters, "intent", "sending");
    if (marked === letters.length) return;
    throw new AppError("conflict", "Another process works on this replay.", { retryable: true });
  });
}

/** Notes where the letters of a committed batch went. `places` is in their order. */
export async function settleSent(letters: readonly ReplayedLetter[], places: readonly ProducedRecord[]): Promise<void> {
  const keys = keysOf(letters);
  await db().$executeRaw`
    UPDATE "ReplayedLetter" l SET state = 'sent', problem = NULL, "settledAt" = now(),
      "targetPartition" = p.at, "targetOffset" = NULLIF(p.placed, -1)
    FROM unnest(${keys.topics}::text[], ${keys.ids}::text[], ${keys.partitions}::int[], ${keys.offsets}::bigint[],
      ${places.map(({ partition }) => partition)}::int[], ${places.map(({ offset }) => offset)}::bigint[])
      AS p(topic, id, partition, "offset", at, placed)
    WHERE l."replayId" = ${letters[0]?.replayId ?? ""} AND l.topic = p.topic AND l."topicId" = p.id
      AND l.partition = p.partition AND l."offset" = p."offset"`;
}

/** Settles letters that were not sent, or of which that cannot be told, with why. */
export async function settleUnsent(
  letters: readonly ReplayedLetter[],
  state: "failed" | "unknown",
  problem: string,
): Promise<void> {
  await setState(db(), letters, state === "failed" ? "intent" : "sending", state, problem);
}

/** Gives letters back that are known not to have been sent, to be sent by the next batch. */
export async function backToIntent(letters: readonly ReplayedLetter[]): Promise<void> {
  await setState(db(), letters, "sending", "intent");
}

/** Moves letters from one state to another; those that are in another state by now stay there. */
function setState(
  store: Pick<ReturnType<typeof db>, "$executeRaw">,
  letters: readonly ReplayedLetter[],
  from: LedgerState,
  to: LedgerState,
  problem: string | null = null,
): Promise<number> {
  const keys = keysOf(letters);
  return store.$executeRaw`
    UPDATE "ReplayedLetter" l SET state = ${to}, problem = ${problem},
      "settledAt" = CASE WHEN ${to} IN ('failed', 'unknown') THEN now() END
    FROM unnest(${keys.topics}::text[], ${keys.ids}::text[], ${keys.partitions}::int[], ${keys.offsets}::bigint[])
      AS p(topic, id, partition, "offset")
    WHERE l."replayId" = ${letters[0]?.replayId ?? ""} AND l.topic = p.topic AND l."topicId" = p.id
      AND l.partition = p.partition AND l."offset" = p."offset" AND l.state = ${from}`;
}

const keysOf = (letters: readonly ReplayedLetter[]) => ({
  topics: letters.map(({ topic }) => topic),
  ids: letters.map(({ topicId }) => topicId),
  partitions: letters.map(({ partition }) => partition),
  offsets: letters.map(({ offset }) => offset),
});

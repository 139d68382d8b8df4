import type { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { dbError } from "@/lib/db/db-error";
import { settleUnsent } from "@/lib/deadletters/ledger";
import { recoverReplay } from "@/lib/deadletters/recover-replay";
import { type Refusal, sendBatch, transactionalIdOf } from "@/lib/deadletters/send-batch";
import { Prisma, type Replay } from "@/lib/generated/prisma/client";
import { toProblem } from "@/lib/http/problem";
import type { KafkaPort } from "@/lib/systems/kafka/port";

const BATCH = 200;

/**
 * Sends what is left of a replay, batch by batch, each in a transaction: intent, send, settle. May be called again at any
 * time and after any crash; it first finds out what an earlier run left open. Throws what may be tried again later; what
 * cannot is noted on the replay and its letters.
 */
export async function runReplay(id: string, kafka: KafkaPort, signal: AbortSignal): Promise<void> {
  const replay = await db().replay.findUnique({ where: { id } });
  if (!replay || replay.state === "done" || replay.state === "failed") return;
  await db().replay.update({ where: { id }, data: { state: "running", startedAt: replay.startedAt ?? new Date() } });
  try {
    await sendAll(id, kafka, signal);
    if (signal.aborted) return;
    await db().replay.update({ where: { id }, data: { state: "done", problem: Prisma.DbNull, endedAt: new Date() } });
  } catch (thrown) {
    if (signal.aborted) return;
    const error = dbError(thrown);
    const problem = JSON.parse(JSON.stringify(toProblem(error)));
    if (error.retryable) {
      await db().replay.update({ where: { id }, data: { state: "waiting", problem } });
      throw error;
    }
    await giveUp(replay, error, kafka);
    await db().replay.update({ where: { id }, data: { state: "failed", problem, endedAt: new Date() } });
  }
}

async function sendAll(id: string, kafka: KafkaPort, signal: AbortSignal): Promise<void> {
  let producer = await reopen(id, kafka);
  let alone = 0;
  try {
    while (!signal.aborted) {
      const done = await sendBatch(id, kafka, producer, alone > 0 ? 1 : BATCH);
      if (done === "none left") return;
      alone = Math.max(0, alone - 1);
      if (done === "sent") continue;
      // Opened anew, so that the outcome is sure; then its letters go one by one, to find the one that is at fault.
      await producer.close();
      if (signal.aborted) return;
      producer = await reopen(id, kafka);
      if (done.letters.length > 1) alone = done.letters.length;
      else await failUnsent(id, done);
    }
  } finally {
    await producer.close();
  }
}

/** Fences off whoever sent for this replay before, and settles what that one left open. */
async function reopen(id: string, kafka: KafkaPort) {
  const producer = await kafka.openTransactional(transactionalIdOf(id));
  try {
    await recoverReplay(await db().replay.findUniqueOrThrow({ where: { id } }), kafka);
    return producer;
  } catch (error) {
    await producer.close();
    throw error;
  }
}

async function failUnsent(id: string, { letters, error }: Refusal): Promise<void> {
  for (const { topic, partition, offset } of letters) {
    const where = { replayId: id, topic, partition, offset, state: "intent" };
    await settleUnsent(await db().replayedLetter.findMany({ where }), "failed", error.message);
  }
}

async function giveUp({ id }: Replay, error: AppError, kafka: KafkaPort): Promise<void> {
  const open = () => db().replayedLetter.findMany({ where: { replayId: id, state: "sending" } });
  if ((await open()).length > 0) {
    await reopen(id, kafka)
      .then((producer) => producer.close())
      .catch(async () => settleUnsent(await open(), "unknown", error.message));
  }
  const unsent = await db().replayedLetter.findMany({ where: { replayId: id, state: "intent" } });
  await settleUnsent(unsent, "failed", error.message);
}

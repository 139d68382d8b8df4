import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { type Choice, chosenLetters, type OpenTarget } from "@/lib/deadletters/choose-letters";

type NewReplay = { id: string; createdBy: string; about: string; failureHeaders: "keep" | "drop" };

const CLAIM_TIMEOUT_MS = 60_000;

/**
 * Writes the intent to send into the ledger, with the replay it belongs to, all or nothing; returns how many letters were
 * claimed. The ledger's key decides between two that want the same letter: the second finds it taken. Only a letter
 * whose earlier replay is known not to have been sent may be claimed again.
 */
export async function claimLetters(
  replay: NewReplay,
  choice: Choice,
  targets: readonly (OpenTarget & { problem: string | null })[],
): Promise<number> {
  const open = targets.filter(({ problem }) => problem === null);
  return db().$transaction(
    async (tx) => {
      await tx.replay.create({ data: { ...replay, environment: choice.environment, state: "waiting" } });
      const claimed = await tx.$executeRaw`
        INSERT INTO "ReplayedLetter" AS had (environment, topic, "topicId", partition, "offset", attempt, "replayId", state,
          "targetTopic", "targetPartition")
        SELECT environment, topic, "topicId", partition, "offset", attempt, ${replay.id}, 'intent', "targetTopic",
          "targetPartition"
        FROM (${chosenLetters(choice, open)}) chosen WHERE fate = 'send'
        ORDER BY topic, partition, "offset"
        ON CONFLICT (environment, topic, "topicId", partition, "offset", attempt) DO UPDATE
        SET "replayId" = excluded."replayId", state = 'intent', "targetTopic" = excluded."targetTopic",
            "targetPartition" = excluded."targetPartition", "targetOffset" = NULL, problem = NULL, "settledAt" = NULL
        WHERE had.state = 'failed'`;
      if (claimed === 0) {
        throw new AppError("conflict", "Nothing to send: another replay has just taken these letters.");
      }
      return claimed;
    },
    { timeout: CLAIM_TIMEOUT_MS, maxWait: 5_000 },
  );
}

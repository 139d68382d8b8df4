import { db } from "@/lib/db/client";

/**
 * The statements that drop the index of an environment and end its open replays. The ledger stays, as the audit log does:
 * the same cluster may be added again, and its letters are then still known to be sent.
 */
export function forgetLetters(environment: string) {
  const where = { where: { environment } };
  const problem = "The environment was removed meanwhile.";
  const settled = (state: string) => ({ state, problem, settledAt: new Date() });
  return [
    db().deadLetter.deleteMany(where),
    db().deadLetterCause.deleteMany(where),
    db().deadLetterCursor.deleteMany(where),
    db().deadLetterTopic.deleteMany(where),
    db().replay.updateMany({
      where: { environment, state: { in: ["waiting", "running"] } },
      data: { state: "failed", endedAt: new Date() },
    }),
    db().replayedLetter.updateMany({ where: { environment, state: "intent" }, data: settled("failed") }),
    db().replayedLetter.updateMany({ where: { environment, state: "sending" }, data: settled("unknown") }),
  ];
}

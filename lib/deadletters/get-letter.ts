import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { ledgerOf } from "@/lib/deadletters/ledger-of";
import { letterView } from "@/lib/deadletters/letter-view";
import { plainReason } from "@/lib/deadletters/plain-reason";

type Wanted = { environment: string; topic: string; partition: number; offset: bigint };

/** One letter of the index with its reason in plain words and all that was done with it. Its payload is Kafka's to give. */
export async function getOneLetter(wanted: Wanted) {
  const { environment, topic } = wanted;
  const [row, topics] = await Promise.all([
    db().deadLetter.findUnique({ where: { environment_topic_partition_offset: wanted } }),
    db().deadLetterTopic.findMany({ where: { environment, topic } }),
  ]);
  if (!row) {
    throw new AppError(
      "not_found",
      `There is no dead letter at offset ${wanted.offset} of ${topic}-${wanted.partition}.`,
      {
        hint: "It is not indexed yet, Kafka has deleted it, or newer letters took its place in the index.",
      },
    );
  }
  const { fingerprint } = row;
  const cause = await db().deadLetterCause.findUnique({
    where: { environment_fingerprint: { environment, fingerprint } },
  });
  const history = (await ledgerOf(environment, topics, [row]))(row);
  const stage = cause?.stage ?? null;
  return {
    letter: letterView(row, history[0] ?? null),
    stage,
    ...plainReason({ exception: row.exception, message: row.message, stage }),
    history,
  };
}

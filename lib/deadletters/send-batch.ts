import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { markSending, nextLetters, settleSent } from "@/lib/deadletters/ledger";
import { recordsToSend } from "@/lib/deadletters/records-to-send";
import { targetEnds } from "@/lib/deadletters/target-ends";
import type { ReplayedLetter } from "@/lib/generated/prisma/client";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { TransactionalProducer } from "@/lib/systems/kafka/port-records";

/** The same for every run of a replay: whoever opens it last is the only one that can commit. */
export const transactionalIdOf = (replay: string): string => `millrace-replay-${replay}`;

/** A batch that Kafka did not take because of a record in it; its outcome has still to be found out. */
export type Refusal = { letters: ReplayedLetter[]; error: AppError };

/** Sends the next letters of a replay in one transaction. Throws what is no single record's fault. */
export async function sendBatch(
  id: string,
  kafka: KafkaPort,
  producer: TransactionalProducer,
  size: number,
): Promise<"none left" | "sent" | Refusal> {
  const next = await nextLetters(id, size);
  if (next.length === 0) return "none left";
  const replay = await db().replay.findUniqueOrThrow({ where: { id } });
  const { letters, records } = await recordsToSend(replay, next, kafka);
  if (letters.length === 0) return "sent"; // all of them gone, and settled so
  await markSending(id, letters, await targetEnds(letters, kafka));
  try {
    await settleSent(letters, await producer.write(records));
    return "sent";
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (!isOfRecord(error)) throw error;
    return { letters, error };
  }
}

// Too large, or invalid for its topic: the others may still pass.
const isOfRecord = ({ code, retryable }: AppError): boolean =>
  !retryable && (code === "invalid_input" || code === "upstream" || code === "too_many");

import { db } from "@/lib/db/client";

/** Drops what is indexed of a topic. The ledger of replays stays: it names the topic by Kafka's own id. */
export async function forgetTopic(environment: string, topic: string): Promise<void> {
  await db().deadLetter.deleteMany({ where: { environment, topic } });
  await db().deadLetterCursor.deleteMany({ where: { environment, topic } });
}

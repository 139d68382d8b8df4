import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { forgetTopic } from "@/lib/deadletters/forget-topic";
import type { KafkaPort } from "@/lib/systems/kafka/port";

type Command = {
  environment: string;
  topic: string;
  watched: boolean;
  dryRun: boolean;
  actor: Actor;
  requestId: string;
};

/** Takes a topic for one of dead letters, or stops: then its index is dropped, while the topic itself stays as it is. */
export async function setWatched(command: Command, kafka: Pick<KafkaPort, "metadata">) {
  const { environment, topic, watched, dryRun, actor, requestId } = command;
  const where = { environment_topic: { environment, topic } };
  const [known, found] = await Promise.all([
    db().deadLetterTopic.findUnique({ where }),
    kafka.metadata([topic]).then(({ topics }) => topics[0]),
  ]);
  if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
  const word = (on: boolean) => (on ? "watched" : "not watched");
  const before = known?.watched ?? false;
  const changes = before === watched ? [] : [{ what: topic, from: word(before), to: word(watched) }];
  const touches = watched
    ? ["Its newest records are indexed as dead letters within seconds; the topic itself is only read."]
    : ["What is indexed of it goes from this room. The topic, its records and the ledger of replays stay."];
  if (dryRun || changes.length === 0) return { changes, touches, applied: false, auditId: null };
  const entry = { environment, actor, requestId, action: "deadletters.watch", target: topic };
  const { auditId } = await audited({ ...entry, before: { watched: before }, after: { watched } }, async () => {
    const facts = { topicId: found.id, watched };
    await db().deadLetterTopic.upsert({
      where,
      create: { environment, topic, foundBy: "hand", ...facts },
      update: facts,
    });
    if (!watched) await forgetTopic(environment, topic);
  });
  return { changes, touches, applied: true, auditId };
}

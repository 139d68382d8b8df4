import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { db } from "@/lib/db/client";
import { type Choice, chosenLetters, type OpenTarget } from "@/lib/deadletters/choose-letters";
import type { KafkaPort } from "@/lib/systems/kafka/port";

/** A topic that letters of a selection would go to; `problem` says why they cannot. */
export type Target = OpenTarget & { problem: string | null };

/** Where a selection would go. Nothing is ever sent to a topic that does not exist, or that is one of dead letters itself. */
export async function replayTargets(
  choice: Choice,
  actor: Actor,
  kafka: Pick<KafkaPort, "metadata">,
): Promise<Target[]> {
  const { environment } = choice;
  const names = await targetNames(choice);
  if (names.length === 0) return [];
  const [{ topics }, letterTopics] = await Promise.all([
    kafka.metadata(names),
    db().deadLetterTopic.findMany({ where: { environment, topic: { in: names }, watched: true } }),
  ]);
  return names.map((topic) => {
    const partitions = topics.find(({ name }) => name === topic)?.partitions.length ?? 0;
    const allowed = may(actor.bindings, { permission: "deadletters.replay", environment, resource: topic });
    const problem =
      partitions === 0
        ? `There is no topic ${topic}.`
        : !allowed
          ? `${actor.name} lacks the permission deadletters.replay on ${topic}.`
          : letterTopics.some((one) => one.topic === topic)
            ? `${topic} is a topic of dead letters itself.`
            : null;
    return { topic, partitions, problem };
  });
}

async function targetNames(choice: Choice): Promise<string[]> {
  if (choice.target !== null) return [choice.target];
  const rows = await db().$queryRaw<{ topic: string | null }[]>`
    SELECT DISTINCT "targetTopic" AS topic FROM (${chosenLetters(choice, [])}) chosen`;
  return rows.flatMap(({ topic }) => topic ?? []);
}

import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { findTopic } from "@/lib/topics/read-topic";
import { planned, refusalOf, type Write } from "@/lib/topics/topic-write";
import { touchedBy } from "@/lib/topics/touched-by";
import type { TopicPlan } from "@/lib/topics/write-contract";

type Command = Write & { topic: string; total: number };

/** Raises a topic's number of partitions to `total`, or says what that would do. It cannot be taken back. */
export async function growTopic(command: Command, kafka: KafkaPort): Promise<TopicPlan> {
  const { environment, actor, requestId, dryRun, topic, total } = command;
  const from = (await findTopic(kafka, topic)).partitions.length;
  const changes = [{ what: "Partitions", from: String(from), to: String(total) }];
  const touches = [
    "Keys go to other partitions from now on: records of one key may be read out of order, and a compacted topic keeps the old ones.",
    "Partitions can be added, never taken away.",
    ...(await touchedBy(environment, topic)),
  ];
  const blocked =
    total === from
      ? `It has ${from} partitions already.`
      : total < from
        ? `It has ${from} partitions; Kafka cannot take any away.`
        : await refusalOf(kafka.addPartitions(topic, total, true));
  const plan = planned(changes, touches, blocked);
  if (dryRun) return plan;
  if (blocked) throw new AppError("invalid_input", blocked, { system: "kafka" });
  const entry = { environment, actor, requestId, action: "topics.configure", target: topic };
  const { auditId } = await audited({ ...entry, before: { partitions: from }, after: { partitions: total } }, () =>
    kafka.addPartitions(topic, total, false),
  );
  return { ...plan, applied: true, auditId };
}

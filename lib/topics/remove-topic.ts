import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { formatCount } from "@/lib/format/number";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { findTopic } from "@/lib/topics/read-topic";
import { planned, type Write } from "@/lib/topics/topic-write";
import { touchedBy } from "@/lib/topics/touched-by";
import type { TopicPlan } from "@/lib/topics/write-contract";

type Command = Write & { topic: string; typedName: string };

/** Deletes a topic with all its records, or says what would be lost. The audit record keeps its shape, not its records. */
export async function removeTopic(command: Command, kafka: KafkaPort): Promise<TopicPlan> {
  const { environment, actor, requestId, dryRun, topic, typedName } = command;
  const found = await findTopic(kafka, topic);
  const records = await recordsOf(
    kafka,
    topic,
    found.partitions.map(({ index }) => index),
  ).catch(() => null);
  const from = `${formatCount(found.partitions.length, "partition")}, ${records === null ? "unknown records" : formatCount(records, "record")}`;
  const blocked = found.internal ? "It is internal: brokers keep their own state in it." : null;
  const plan = planned([{ what: topic, from, to: null }], await touchedBy(environment, topic), blocked);
  if (dryRun) return plan;
  if (blocked) throw new AppError("conflict", blocked, { system: "kafka" });
  if (typedName !== topic) throw new AppError("invalid_input", `Type ${topic} to delete it.`);
  const own = ((await kafka.topicConfigs([topic])).get(topic) ?? []).filter(({ source }) => source === "topic");
  const before = {
    id: found.id,
    partitions: found.partitions.length,
    records,
    configs: own.map(({ name, value }) => ({ name, value })),
  };
  const entry = { environment, actor, requestId, action: "topics.delete", target: topic, before };
  const { auditId } = await audited(entry, () => kafka.deleteTopic(topic));
  return { ...plan, applied: true, auditId };
}

async function recordsOf(kafka: KafkaPort, topic: string, partitions: number[]): Promise<bigint> {
  const wanted = [{ topic, partitions }];
  const [begins, ends] = await Promise.all([
    kafka.listOffsets(wanted, "earliest"),
    kafka.listOffsets(wanted, "latest"),
  ]);
  const sum = (offsets: typeof ends.offsets) => offsets.reduce((total, { offset }) => total + offset, 0n);
  return sum(ends.offsets) - sum(begins.offsets);
}

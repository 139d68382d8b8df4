import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { ConfigEntry } from "@/lib/systems/kafka/port-configs";
import { configWarnings } from "@/lib/topics/config-warnings";
import { readTopicConfigs } from "@/lib/topics/inherited-configs";
import { findTopic } from "@/lib/topics/read-topic";
import { planned, refusalOf, type Write } from "@/lib/topics/topic-write";
import { touchedBy } from "@/lib/topics/touched-by";
import type { ConfigChange, TopicPlan } from "@/lib/topics/write-contract";

type Command = Write & { topic: string; changes: ConfigChange[] };

/**
 * Sets or unsets single entries of a topic's configuration, or says what that would change. `undo` of the reply, sent
 * as changes, brings back what stood on the topic before.
 */
export async function changeConfigs(command: Command, kafka: KafkaPort): Promise<TopicPlan> {
  const { environment, actor, requestId, dryRun, topic } = command;
  const found = await findTopic(kafka, topic);
  const now = await readTopicConfigs(kafka, topic);
  const changes = command.changes.flatMap((change) => difference(change, now));
  const replication = Math.max(0, ...found.partitions.map(({ replicas }) => replicas.length));
  const shown = changes.map(({ name, from, to }) => ({ what: name, from, to }));
  if (changes.length === 0) return planned([], []);
  const wanted = changes.map(({ name, value }) => ({ name, value }));
  const warnings = configWarnings(changes, replication);
  const touches = warnings.length > 0 ? [...warnings, ...(await touchedBy(environment, topic))] : [];
  const plan = planned(shown, touches, await refusalOf(kafka.alterTopicConfigs(topic, wanted, true)));
  if (dryRun) return plan;
  if (plan.blocked) throw new AppError("invalid_input", plan.blocked, { system: "kafka" });
  const undo = changes.map(({ name, own }) => ({ name, value: own }));
  const entry = {
    environment,
    actor,
    requestId,
    action: "topics.configure",
    target: topic,
    before: undo,
    after: wanted,
  };
  const { auditId } = await audited(entry, () => kafka.alterTopicConfigs(topic, wanted, false));
  return { ...plan, applied: true, auditId, undo };
}

type Difference = ConfigChange & { from: string | null; to: string | null; own: string | null };

// What is set on the topic already, and what is unset although it never was set there, is no change.
function difference({ name, value }: ConfigChange, now: readonly ConfigEntry[]): Difference[] {
  const entry = now.find((one) => one.name === name);
  const own = entry?.source === "topic" ? entry.value : null;
  if (value === own) return [];
  const to = value ?? entry?.inherited ?? "as the brokers have it";
  return [{ name, value, from: entry?.value ?? null, to, own }];
}

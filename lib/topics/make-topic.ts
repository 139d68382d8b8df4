import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { formatCount } from "@/lib/format/number";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { configWarnings } from "@/lib/topics/config-warnings";
import { brokenRule, illegalName, sameMetrics } from "@/lib/topics/topic-name";
import { planned, refusalOf, type Write } from "@/lib/topics/topic-write";
import type { ConfigChange, TopicPlan } from "@/lib/topics/write-contract";

type Command = Write & {
  name: string;
  partitions: number;
  replicationFactor: number;
  configs: ConfigChange[];
  /** The operator's rule for names; undefined: a name off the default rule is warned about, not refused. */
  rule: string | undefined;
};

/** Creates a topic, or says what would be created. The broker checks the plan itself. */
export async function makeTopic(command: Command, kafka: KafkaPort): Promise<TopicPlan> {
  const { environment, actor, requestId, dryRun, name, partitions, replicationFactor, rule } = command;
  // The name stands in the body, so the permission on it is asked for here and not by the route.
  if (!may(actor.bindings, { permission: "topics.create", environment, resource: name })) {
    throw new AppError("forbidden", `${actor.name} may not create a topic called ${name}.`);
  }
  const configs = command.configs.filter(({ value }) => value !== null);
  const draft = { name, partitions, replicationFactor, configs };
  const broken = brokenRule(name, rule);
  const illegal = illegalName(name) ?? (rule ? broken : null);
  const changes = [
    { what: name, from: null, to: `${formatCount(partitions, "partition")}, replication ${replicationFactor}` },
    ...configs.map((config) => ({ what: config.name, from: null, to: config.value })),
  ];
  const others = illegal ? [] : (await kafka.metadata()).topics.map((topic) => topic.name);
  const twin = sameMetrics(name, others);
  const touches = [
    ...(broken && !rule ? [broken] : []),
    ...(twin ? [`Its metrics cannot be told from those of ${twin}: Kafka writes dots as underscores there.`] : []),
    ...configWarnings(
      configs.map((config) => ({ name: config.name, from: null, to: config.value })),
      replicationFactor,
    ),
  ];
  const plan = planned(changes, touches, illegal ?? (await refusalOf(kafka.checkTopic(draft))));
  if (dryRun) return plan;
  if (plan.blocked)
    throw new AppError(others.includes(name) ? "conflict" : "invalid_input", plan.blocked, { system: "kafka" });
  const entry = { environment, actor, requestId, action: "topics.create", target: name, after: draft };
  const { auditId } = await audited(entry, () => kafka.createTopic(draft));
  return { ...plan, applied: true, auditId };
}

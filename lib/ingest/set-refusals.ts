import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { forgetSetting } from "@/lib/ingest/target";
import type { KafkaPort } from "@/lib/systems/kafka/port";

type Command = {
  environment: string;
  topic: string;
  deadLetterTopic: string | null;
  dryRun: boolean;
  actor: Actor;
  requestId: string;
};

/** Says what becomes of a topic's records that do not fit its schema: refused, or kept in another topic that is there. */
export async function changeRefusals(command: Command, kafka: Pick<KafkaPort, "metadata">) {
  const { environment, topic, deadLetterTopic, dryRun, actor, requestId } = command;
  await check(command, kafka);
  const where = { environment_topic: { environment, topic } };
  const before = (await db().ingestTopic.findUnique({ where }))?.deadLetterTopic ?? null;
  const words = (name: string | null) => (name === null ? "refused" : `sent to ${name}`);
  const changes =
    before === deadLetterTopic
      ? []
      : [{ what: "Records that do not fit the schema", from: words(before), to: words(deadLetterTopic) }];
  const touches =
    deadLetterTopic === null
      ? ["A sender is told of each refused record; it is kept nowhere else."]
      : ["A sender is still told of each record that does not fit, and where it is kept.", RAW];
  if (dryRun || changes.length === 0) return { changes, touches, applied: false, auditId: null };
  const entry = { environment, actor, requestId, action: "ingest.configure", target: topic };
  const { auditId } = await audited({ ...entry, before: { deadLetterTopic: before }, after: { deadLetterTopic } }, () =>
    db().ingestTopic.upsert({
      where,
      create: { environment, topic, deadLetterTopic },
      update: { deadLetterTopic },
    }),
  );
  forgetSetting(environment, topic);
  return { changes, touches, applied: true, auditId };
}

const RAW = "Keys and values are kept as they came, as JSON, with the reason in headers.";

async function check({ environment, topic, deadLetterTopic, actor }: Command, kafka: Pick<KafkaPort, "metadata">) {
  if (deadLetterTopic === topic) {
    throw new AppError("invalid_input", "A topic cannot be its own dead letter topic.");
  }
  const named = deadLetterTopic === null ? [topic] : [topic, deadLetterTopic];
  const { topics } = await kafka.metadata(named);
  for (const name of named) {
    if (!topics.some((one) => one.name === name)) {
      throw new AppError("not_found", `There is no topic ${name}.`, {
        system: "kafka",
        hint: "Create it under Topics.",
      });
    }
  }
  // What is sent there is written with this person's consent, so it has to be theirs to give.
  const asked = { permission: "ingest.configure", environment, resource: deadLetterTopic ?? topic } as const;
  if (!may(actor.bindings, asked)) {
    throw new AppError("forbidden", `${actor.name} lacks the permission ingest.configure on ${deadLetterTopic}.`);
  }
}

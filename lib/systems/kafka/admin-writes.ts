import { createPartitionsV3, createTopicsV7 } from "@platformatic/kafka";
import { AppError } from "@/lib/app-error";
import type { ClusterView } from "./cluster";
import { throwIfCode } from "./codes";
import type { KafkaJs } from "./kafkajs";
import type { NewTopic } from "./port";

const CHECK_TIMEOUT_MS = 10_000;
const SETTLES_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 100;

type Clients = { view: ClusterView; kafka: KafkaJs };

/** Lets the controller check a creation without doing it: its words on a refusal are better than kafkajs lets through. */
export async function checkTopic(view: ClusterView, topic: NewTopic): Promise<void> {
  const what = `Creating ${topic.name}`;
  const request = {
    name: topic.name,
    numPartitions: topic.partitions,
    replicationFactor: topic.replicationFactor,
    assignments: [],
    configs: configsOf(topic),
  };
  const reply = await view.askAny(what, [createTopicsV7.api], [[request], CHECK_TIMEOUT_MS, true]);
  for (const { errorCode, errorMessage } of reply.topics) throwIfCode(errorCode, what, errorMessage);
}

/** Creates a topic and waits some seconds until every partition has a leader; one that is late is no failure. */
export async function createTopic({ view, kafka }: Clients, topic: NewTopic): Promise<void> {
  const what = `Creating ${topic.name}`;
  const created = await kafka.admin(what, (admin) =>
    admin.createTopics({
      topics: [
        {
          topic: topic.name,
          numPartitions: topic.partitions,
          replicationFactor: topic.replicationFactor,
          configEntries: configsOf(topic),
        },
      ],
      waitForLeaders: false,
    }),
  );
  // kafkajs takes a topic that is there already for an answer, not for an error.
  if (!created) throw new AppError("conflict", `There is a topic ${topic.name} already.`, { system: "kafka" });
  for (let waited = 0; waited < SETTLES_WITHIN_MS; waited += LOOK_EVERY_MS) {
    const found = (await view.topics([topic.name], true)).get(topic.name);
    if (found?.partitions.length === topic.partitions && found.partitions.every(({ leader }) => leader >= 0)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** Raises the number of partitions to `total`. Records stay where they are: keys may go to another partition from now on. */
export async function addPartitions(
  { view, kafka }: Clients,
  topic: string,
  total: number,
  validateOnly: boolean,
): Promise<void> {
  const what = `Adding partitions to ${topic}`;
  if (!validateOnly) {
    await kafka.admin(what, (admin) => admin.createPartitions({ topicPartitions: [{ topic, count: total }] }));
    await view.topics([topic], true);
    return;
  }
  const request = { name: topic, count: total, assignments: null };
  const reply = await view.askAny(what, [createPartitionsV3.api], [[request], CHECK_TIMEOUT_MS, true]);
  for (const { errorCode, errorMessage } of reply.results) throwIfCode(errorCode, what, errorMessage);
}

/** Deletes a topic with all its records, and waits some seconds until the brokers have forgotten it. */
export async function deleteTopic({ view, kafka }: Clients, topic: string): Promise<void> {
  await kafka.admin(`Deleting ${topic}`, (admin) => admin.deleteTopics({ topics: [topic] }));
  for (let waited = 0; waited < SETTLES_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (!(await view.topics([topic], true)).has(topic)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const configsOf = ({ configs }: NewTopic) =>
  configs.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));

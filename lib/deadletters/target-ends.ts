import { AppError } from "@/lib/app-error";
import type { SearchFrom } from "@/lib/deadletters/ledger";
import type { KafkaPort } from "@/lib/systems/kafka/port";

/** Where the targets of letters end now, in all partitions: what is sent after this lies behind it. */
export async function targetEnds(
  letters: readonly { targetTopic: string }[],
  kafka: Pick<KafkaPort, "metadata" | "listOffsets">,
): Promise<SearchFrom> {
  const names = [...new Set(letters.map(({ targetTopic }) => targetTopic))];
  const { topics } = await kafka.metadata(names);
  const gone = names.find((name) => !topics.some((topic) => topic.name === name));
  if (gone !== undefined) throw new AppError("not_found", `There is no topic ${gone} any more.`, { system: "kafka" });
  const wanted = topics.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.map(({ index }) => index),
  }));
  const { offsets, failures } = await kafka.listOffsets(wanted, "latest", "read_uncommitted");
  if (failures[0]) throw failures[0].error;
  const ends: SearchFrom = {};
  for (const { topic, partition, offset } of offsets) ends[topic] = { ...ends[topic], [partition]: String(offset) };
  return ends;
}

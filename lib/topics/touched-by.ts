import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { formatCount } from "@/lib/format/number";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { readersByTopic } from "@/lib/topics/readers";

/** Who reads and writes a topic, in sentences, as the snapshots know it: for the plan of a write. */
export async function touchedBy(environment: string, topic: string): Promise<string[]> {
  const [readers, connectors] = await Promise.all([
    readersByTopic(environment),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
  ]);
  const groups = (readers?.get(topic) ?? []).map(({ group, members }) =>
    members ? `Group ${group} reads it, with ${formatCount(members, "member")}.` : `Group ${group} has offsets on it.`,
  );
  const isTopic = (end: { kind: string; name: string }) => end.kind === "topic" && end.name === topic;
  const users = (connectors.body?.connectors ?? []).flatMap(({ name, inputs, outputs, deadLetterTopic }) => [
    ...(inputs.some(isTopic) ? [`Connector ${name} reads it.`] : []),
    ...(outputs.some(isTopic) ? [`Connector ${name} writes it.`] : []),
    ...(deadLetterTopic === topic ? [`Connector ${name} writes its dead letters to it.`] : []),
  ]);
  return [...groups, ...users];
}

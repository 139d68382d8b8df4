import type { Planned } from "@/lib/deadletters/plan-replay";
import { formatDuration } from "@/lib/format/duration";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import { touchedBy } from "@/lib/topics/touched-by";

const MAX_TARGETS = 5;

/** What to know before a replay: who reads the targets, and what their configuration will do to old records. */
export async function touchedByReplay(
  environment: string,
  { targets, oldest }: Planned,
  failureHeaders: "keep" | "drop",
  kafka: Pick<KafkaPort, "topicConfigs">,
): Promise<string[]> {
  const names = targets.filter(({ letters }) => letters > 0).map(({ topic }) => topic);
  if (names.length === 0) return [];
  const shown = names.slice(0, MAX_TARGETS);
  const configs = await kafka.topicConfigs(shown, ["retention.ms", "cleanup.policy", "message.timestamp.type"]);
  const sentences = await Promise.all(
    shown.map(async (topic) => {
      const value = (key: string) => configs.get(topic)?.find(({ name }) => name === key)?.value ?? null;
      const readers = await touchedBy(environment, topic);
      return [
        ...(readers.length === 0 ? [`No group and no connector is known to read ${topic}.`] : readers),
        ...old(topic, oldest.get(topic), value("retention.ms"), value("cleanup.policy")),
        ...(value("message.timestamp.type") === "LogAppendTime"
          ? [`${topic} sets the time itself: the letters' own times are not kept.`]
          : []),
      ];
    }),
  );
  return [
    "Everyone who reads a target gets these letters, not only the one that failed on them.",
    ...sentences.flat(),
    ...(names.length > shown.length ? [`${names.length - shown.length} further targets.`] : []),
    "A newer record of the same key may be there already; a reader that keeps the last one then has an older state.",
    failureHeaders === "keep"
      ? "Headers that tell of the failure stay; one without a value becomes empty, since the producer cannot write it."
      : "Headers that tell of the failure are left out; all others stay.",
  ];
}

function old(topic: string, oldest: Date | undefined, retention: string | null, cleanup: string | null): string[] {
  const keepMs = Number(retention ?? "-1");
  if (!oldest || keepMs < 0 || cleanup === "compact" || Date.now() - oldest.getTime() < keepMs) return [];
  return [
    `${topic} keeps records for ${formatDuration(keepMs)}, and the oldest of these is older: Kafka may delete it before it is read.`,
  ];
}

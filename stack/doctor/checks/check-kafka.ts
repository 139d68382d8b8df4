import { openKafka } from "../../demo/kafka/open-kafka.ts";
import { topics } from "../../demo/names.ts";
import type { Settings } from "../../settings.ts";
import { errorWords } from "../failure-words.ts";
import type { Finding } from "../finding.ts";

const path = [topics.cdcUsers, topics.clicks, topics.clicksValid, topics.enrichedClicks];

export async function checkKafka({ addresses }: Settings): Promise<Finding[]> {
  const admin = openKafka(addresses.kafkaBrokers, "millrace-doctor", { hurried: true }).admin();
  try {
    await admin.connect();
    const present = new Set(await admin.listTopics());
    return path
      .filter((topic) => !present.has(topic))
      .map((topic) => ({
        system: "kafka",
        part: topic,
        seen: `The topic ${topic} does not exist.`,
        advice: "`npm run up` makes it.",
      }));
  } catch (error) {
    return [
      {
        system: "kafka",
        seen: `The Kafka broker does not answer: ${errorWords(error)}.`,
        advice: "`npm run logs -- kafka` shows why; `npm run up` starts it again.",
      },
    ];
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

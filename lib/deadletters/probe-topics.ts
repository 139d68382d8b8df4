import { type Recognised, recogniseByHeaders } from "@/lib/deadletters/recognise-topics";
import { decodeHeader } from "@/lib/messages/decode-header";
import { perProcess } from "@/lib/per-process";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { TopicSeen } from "@/lib/topics/topics-snapshot";

const PER_LOOK = 10;
const SAMPLE = 10;
const MAX_BYTES = 256 * 1024;
const TIMEOUT_MS = 2_000;
const AGAIN_MS = 15 * 60_000;
const HEADER_CHARS = 200;

// When each topic was last looked into, by environment and Kafka's id. Lost with the process: then all are looked into again.
const probed = perProcess("dead letter probes", () => new Map<string, number>());

/**
 * Looks at the newest records of topics that neither a connector nor their name gives away: some of them each time, each
 * at most every quarter of an hour, and only when it was written since. Thousands of topics cost some reads a look.
 */
export async function probeTopics(
  environment: string,
  kafka: Pick<KafkaPort, "readRecords">,
  topics: readonly TopicSeen[],
): Promise<Map<string, Recognised>> {
  const nowMs = Date.now();
  const due = topics.filter(({ id, lastWriteAt }) => {
    const at = probed.get(`${environment} ${id}`);
    if (lastWriteAt === null) return false;
    return at === undefined || (nowMs - at > AGAIN_MS && Date.parse(lastWriteAt) > at);
  });
  const found = new Map<string, Recognised>();
  for (const { id, name } of due.slice(0, PER_LOOK)) {
    probed.set(`${environment} ${id}`, nowMs);
    const recognised = await lookInto(kafka, name).catch(() => null);
    if (recognised) found.set(name, recognised);
  }
  return found;
}

async function lookInto(kafka: Pick<KafkaPort, "readRecords">, topic: string): Promise<Recognised | null> {
  const { records } = await kafka.readRecords({
    topic,
    from: { kind: "newest" },
    limit: SAMPLE,
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
    isolation: "read_committed",
  });
  return recogniseByHeaders(
    records.map(({ headers }) => ({
      headers: headers.map(({ key, value }) => decodeHeader(key, value, HEADER_CHARS)),
    })),
  );
}

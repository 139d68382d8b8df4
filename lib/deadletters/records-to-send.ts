import { settleUnsent } from "@/lib/deadletters/ledger";
import { readOriginals } from "@/lib/deadletters/read-originals";
import { replayHeaders } from "@/lib/deadletters/replay-headers";
import type { Replay, ReplayedLetter } from "@/lib/generated/prisma/client";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { AddressedRecord, KafkaRecord } from "@/lib/systems/kafka/port-records";

const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Reads letters from Kafka and makes what is sent of them: key, value, time and headers as they are, with the marks of
 * the replay. Letters that Kafka no longer has are settled as failed; those beyond the size of a batch wait for the next.
 */
export async function recordsToSend(
  replay: Pick<Replay, "id" | "failureHeaders">,
  next: readonly ReplayedLetter[],
  kafka: Pick<KafkaPort, "readRecords" | "metadata">,
): Promise<{ letters: ReplayedLetter[]; records: AddressedRecord[] }> {
  const letters: ReplayedLetter[] = [];
  const records: AddressedRecord[] = [];
  let bytes = 0;
  for (const some of Map.groupBy(next, ({ topic, partition }) => `${partition} ${topic}`).values()) {
    const found = await originals(some, kafka);
    const gone = some.filter(({ offset }) => !found.has(offset));
    if (gone.length > 0) await settleUnsent(gone, "failed", "Kafka has deleted the letter meanwhile.");
    for (const letter of some) {
      const record = found.get(letter.offset);
      if (!record) continue;
      bytes += (record.key?.length ?? 0) + (record.value?.length ?? 0);
      if (letters.length > 0 && bytes > BATCH_BYTES) return { letters, records };
      letters.push(letter);
      records.push(toSend(replay, letter, record));
    }
  }
  return { letters, records };
}

async function originals(letters: readonly ReplayedLetter[], kafka: Pick<KafkaPort, "readRecords" | "metadata">) {
  const [first] = letters;
  const topic = first && (await kafka.metadata([first.topic])).topics[0];
  // Deleted and made anew: what lies at these offsets now is something else.
  if (!first || topic?.id !== first.topicId) return new Map<bigint, KafkaRecord>();
  const offsets = letters.map(({ offset }) => offset);
  return readOriginals(kafka, first.topic, first.partition, offsets);
}

function toSend(
  replay: Pick<Replay, "id" | "failureHeaders">,
  letter: ReplayedLetter,
  record: KafkaRecord,
): AddressedRecord {
  const { topic, partition, offset, attempt, targetTopic, targetPartition } = letter;
  const failure = replay.failureHeaders === "drop" ? "drop" : "keep";
  const mark = { id: replay.id, attempt, from: { topic, partition, offset } };
  return {
    topic: targetTopic,
    key: record.key,
    value: record.value,
    headers: replayHeaders(record.headers, failure, mark),
    ...(targetPartition === null ? {} : { partition: targetPartition }),
    ...(record.timestampMs < 0n ? {} : { timestampMs: record.timestampMs }),
  };
}

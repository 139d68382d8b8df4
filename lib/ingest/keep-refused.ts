import { AppError } from "@/lib/app-error";
import type { SentRecord } from "@/lib/ingest/envelope/read-envelope";
import type { Refusal } from "@/lib/ingest/place-records";
import type { BatchingProducer, PlacedRecord } from "@/lib/systems/kafka/port-producer";

export type Refused = { sent: SentRecord; refusal: Refusal };

/**
 * Writes refused records to the dead letter topic, as they came, with the reason in headers that the room of dead letters
 * reads. Each refusal then says where its record is kept, or that it could not be.
 */
export async function keepRefused(
  refused: readonly Refused[],
  from: { topic: string; deadLetterTopic: string; by: string; now: number },
  producer: Pick<BatchingProducer, "partitions" | "partitionOf" | "send">,
): Promise<{ refusals: Refusal[]; kept: number }> {
  const { deadLetterTopic } = from;
  try {
    const partitions = await producer.partitions(deadLetterTopic);
    const records = refused.map((one, index) => letter(one, from, index % partitions));
    const results = await producer.send(deadLetterTopic, records);
    const refusals = refused.map(({ refusal }, index) => {
      const result = results[index];
      const written = result !== undefined && !(result instanceof AppError);
      const where = written
        ? `It is kept in ${deadLetterTopic}, partition ${result.partition}, offset ${result.offset}.`
        : `It could not be kept in ${deadLetterTopic}: ${result?.message ?? ""}`;
      return { ...refusal, message: `${refusal.message}. ${where}` };
    });
    return { refusals, kept: results.filter((result) => !(result instanceof AppError)).length };
  } catch (error) {
    const why = `It could not be kept in ${deadLetterTopic}: ${AppError.from(error).message}`;
    return { refusals: refused.map(({ refusal }) => ({ ...refusal, message: `${refusal.message}. ${why}` })), kept: 0 };
  }
}

function letter(
  { sent, refusal }: Refused,
  { topic, by, now }: { topic: string; by: string; now: number },
  partition: number,
): PlacedRecord {
  const header = (key: string, text: string) => ({ key: `__ingest.errors.${key}`, value: Buffer.from(text) });
  return {
    partition,
    key: sent.key === null ? null : Buffer.from(sent.key.raw),
    value: sent.value === null ? null : Buffer.from(sent.value.raw),
    headers: [
      header("topic", topic),
      header("code", String(refusal.code)),
      header("message", refusal.message),
      header("by", by),
    ],
    timestampMs: now,
  };
}

import { NotAsSchema } from "@/lib/ingest/encode/encoder";
import type { Part, SentRecord } from "@/lib/ingest/envelope/read-envelope";
import { CODES } from "@/lib/ingest/rest-error";
import type { SideWriter } from "@/lib/ingest/schemas/choose-writer";
import type { BatchingProducer, PlacedRecord } from "@/lib/systems/kafka/port-producer";

/** Why one record of a request is not written. */
export type Refusal = { code: number; message: string };
export type Placed = { record: PlacedRecord; refusal: null } | { record: null; refusal: Refusal };

type Request = {
  records: readonly SentRecord[];
  writers: { key: SideWriter; value: SideWriter };
  /** Of the path; a record's own wins. */
  partition: number | null;
  partitions: number;
  /** Records without a key and a partition: all of a request go to one, so that they travel in one batch. */
  keyless: number;
  avro: boolean;
  now: number;
};

/** Writes keys and values by their schemas and gives each record its partition; one that does not fit is told apart. */
export function placeRecords(request: Request, producer: Pick<BatchingProducer, "partitionOf">): Placed[] {
  const { records, writers, partitions, avro, now } = request;
  const place = (sent: SentRecord, key: Buffer | null): number => {
    const named = sent.partition ?? request.partition;
    if (named !== null) return named;
    return key === null ? request.keyless % partitions : producer.partitionOf(key, partitions);
  };
  return records.map((sent) => {
    try {
      const key = written(writers.key, sent.key, "key");
      const value = written(writers.value, sent.value, "value");
      const partition = place(sent, key);
      if (partition >= partitions) {
        return { record: null, refusal: { code: CODES.noPartition, message: "Partition not found." } };
      }
      return { record: { partition, key, value, headers: [], timestampMs: sent.timestampMs ?? now }, refusal: null };
    } catch (error) {
      if (!(error instanceof NotAsSchema)) throw error;
      const message = avro ? `Conversion of JSON to Avro failed: ${error.message}` : error.message;
      return { record: null, refusal: { code: avro ? CODES.notAvro : CODES.notAsSchema, message } };
    }
  });
}

function written(writer: SideWriter, part: Part | null, side: string): Buffer | null {
  if (part === null) return null;
  try {
    return writer.write(part);
  } catch (error) {
    if (error instanceof NotAsSchema) throw new NotAsSchema("", `${side}: ${error.message}`);
    // Thrown by the engine for nesting that is too deep to walk.
    if (error instanceof RangeError) throw new NotAsSchema("", `${side}: nested too deep`);
    throw error;
  }
}

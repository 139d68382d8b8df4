import type { AppError } from "@/lib/app-error";
import type { ProducedRecord, RecordHeader } from "./port-records";

/** A record with its place. Times are whole milliseconds of a JavaScript number: they are below 2^53. */
export type PlacedRecord = {
  partition: number;
  key: Buffer | null;
  value: Buffer | null;
  headers: readonly RecordHeader[];
  timestampMs: number;
};

/**
 * Writes of many callers in few batches, each record once (an idempotent producer, acks=all). What comes while a request
 * is under way waits for the next one, so batches grow with the load and a single record never waits for others.
 */
export type BatchingProducer = {
  /** Partitions of a topic, as of at most some seconds ago. Throws `not_found`. */
  partitions(topic: string): Promise<number>;
  /** The partition of a key, as the Java client and kafkajs choose it. */
  partitionOf(key: Buffer, partitions: number): number;
  /**
   * One result a record, in the order given, when the leader and all in-sync replicas have it or it has failed for good.
   * An AppError that is retryable leaves open whether the record was written.
   */
  send(topic: string, records: readonly PlacedRecord[]): Promise<(ProducedRecord | AppError)[]>;
  close(): void;
};

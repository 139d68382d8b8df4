import type { IHeaders } from "kafkajs";

export type SpringFailure = {
  topic: string;
  partition: number;
  offset: bigint;
  timestampMs: bigint;
  group: string;
  exceptionClass: string;
  causeClass: string;
  message: string;
  stackTrace: string;
};

/**
 * Headers of a dead letter as Spring Kafka's DeadLetterPublishingRecoverer writes them: partition in four bytes, offset
 * and timestamp in eight, all big-endian; the rest text. See KafkaHeaders (kafka_dlt-…) and DeadLetterRecordManager there.
 */
export function springHeaders(failure: SpringFailure): IHeaders {
  return {
    "kafka_dlt-original-topic": Buffer.from(failure.topic),
    "kafka_dlt-original-partition": int32(failure.partition),
    "kafka_dlt-original-offset": int64(failure.offset),
    "kafka_dlt-original-timestamp": int64(failure.timestampMs),
    "kafka_dlt-original-timestamp-type": Buffer.from("CreateTime"),
    "kafka_dlt-original-consumer-group": Buffer.from(failure.group),
    "kafka_dlt-exception-fqcn": Buffer.from(failure.exceptionClass),
    "kafka_dlt-exception-cause-fqcn": Buffer.from(failure.causeClass),
    "kafka_dlt-exception-message": Buffer.from(failure.message),
    "kafka_dlt-exception-stacktrace": Buffer.from(failure.stackTrace),
  };
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
}

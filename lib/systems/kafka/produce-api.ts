import { createAPI, produceV9, produceV11, Writer } from "@platformatic/kafka";

/** Record batches of one topic, each ready as bytes. */
export type TopicBatches = { topic: string; partitions: { partition: number; batch: Buffer }[] };
export type ProduceReply = ReturnType<typeof produceV11.parseResponse>;

const PRODUCE = 0;
const ALL_IN_SYNC = -1;

// The library's request with batches of our own: its writer makes several objects of every record.
function createRequest(timeoutMs: number, topics: readonly TopicBatches[]): Writer {
  return Writer.create()
    .appendString(null)
    .appendInt16(ALL_IN_SYNC)
    .appendInt32(timeoutMs)
    .appendArray([...topics], (w, { topic, partitions }) => {
      w.appendString(topic).appendArray(partitions, (one, { partition, batch }) => {
        one
          .appendInt32(partition)
          .appendUnsignedVarInt(batch.length + 1)
          .append(batch);
      });
    })
    .appendTaggedFields();
}

/** Produce by topic name: v9 is of Kafka 2.8. Both ask in the same form. */
export const PRODUCE_APIS = [
  createAPI<Parameters<typeof createRequest>, ProduceReply>(PRODUCE, 11, createRequest, produceV11.parseResponse),
  createAPI<Parameters<typeof createRequest>, ProduceReply>(PRODUCE, 9, createRequest, produceV9.parseResponse),
];

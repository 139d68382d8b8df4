import { type Consumer, type EachBatchPayload, type Kafka, type PartitionAssigner, PartitionAssigners } from "kafkajs";

export type Membership = { group: string; topic: string; assigner?: PartitionAssigner };

/** Joins a group and reads until the signal. Records of open or aborted transactions are not seen. */
export async function consume(
  kafka: Kafka,
  { group, topic, assigner = PartitionAssigners.roundRobin }: Membership,
  signal: AbortSignal,
  handle: (payload: EachBatchPayload) => Promise<void>,
  reading: (consumer: Consumer) => Promise<void> = () => aborted(signal),
): Promise<void> {
  const consumer = kafka.consumer({
    groupId: group,
    partitionAssigners: [assigner],
    sessionTimeout: 30_000,
    heartbeatInterval: 5_000,
    // Few and larger fetches: nobody waits for these readers.
    minBytes: 65_536,
    maxWaitTimeInMs: 1_000,
    retry: { restartOnFailure: async () => !signal.aborted },
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: false });
    await consumer.run({ autoCommitInterval: 5_000, eachBatch: handle });
    await reading(consumer);
  } finally {
    await consumer.disconnect();
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

import { describeProducersV0 } from "@platformatic/kafka";
import { byLeader, type ClusterView, perBroker } from "./cluster";
import { codeFailure } from "./codes";
import type { ActiveProducer, PartialFailure, TopicPartitions } from "./port";

const WHAT = "Reading the producers of a partition";

/** Idempotent and transactional producers that the leaders remember; plain ones leave no trace. */
export async function producers(
  view: ClusterView,
  wanted: readonly TopicPartitions[],
): Promise<{ producers: ActiveProducer[]; failures: PartialFailure[] }> {
  const { leaders } = byLeader(wanted, await view.topics(wanted.map(({ topic }) => topic)));
  const { replies, failures } = await perBroker(view, leaders, (broker, mine) => {
    const request = mine.map(({ topic, partitions }) => ({ name: topic, partitionIndexes: partitions }));
    return view.wire.ask(broker, WHAT, [describeProducersV0.api], [request]);
  });
  const found: ActiveProducer[] = [];
  for (const [broker, reply] of replies) {
    for (const { name, partitions } of reply.topics) {
      for (const { partitionIndex, errorCode, errorMessage, activeProducers } of partitions) {
        if (errorCode !== 0) failures.push({ broker, address: "", error: codeFailure(errorCode, WHAT, errorMessage) });
        for (const one of activeProducers) {
          found.push({
            topic: name,
            partition: partitionIndex,
            producerId: one.producerId,
            epoch: one.producerEpoch,
            lastSequence: one.lastSequence,
            lastTimestampMs: one.lastTimestamp,
            transactionStart: one.currentTxnStartOffset,
          });
        }
      }
    }
  }
  return { producers: found, failures };
}

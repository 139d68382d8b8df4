import { Partitioners, type PartitionMetadata } from "kafkajs";

const hash = Partitioners.DefaultPartitioner();
// Asked for with every record, and what the partitioner wants to know beside the key only depends on the number.
const metadata = new Map<number, PartitionMetadata[]>();

/** The partition that the Java client's murmur2 gives a key among so many. */
export function partitionOf(key: Buffer, partitions: number): number {
  const partitionMetadata = metadata.get(partitions) ?? metadataOf(partitions);
  metadata.set(partitions, partitionMetadata);
  return hash({ topic: "", partitionMetadata, message: { key, value: null } });
}

const metadataOf = (partitions: number): PartitionMetadata[] =>
  Array.from({ length: partitions }, (_, partitionId) => ({
    ...{ partitionId, partitionErrorCode: 0, leader: 0, replicas: [], isr: [] },
  }));

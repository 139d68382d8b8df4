import { AssignerProtocol, type PartitionAssigner } from "kafkajs";

const name = "FirstHalf";

/** Gives the first half of each topic's partitions to the first member, and the rest to nobody. */
export const firstHalfAssigner: PartitionAssigner = ({ cluster }) => ({
  name,
  version: 1,
  async assign({ members, topics }) {
    const assignment = Object.fromEntries(
      topics.map((topic) => {
        const partitions = cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId);
        return [topic, partitions.sort((one, other) => one - other).slice(0, Math.ceil(partitions.length / 2))];
      }),
    );
    return members.map(({ memberId }, place) => ({
      memberId,
      memberAssignment: AssignerProtocol.MemberAssignment.encode({
        version: 1,
        assignment: place === 0 ? assignment : {},
        userData: Buffer.alloc(0),
      }),
    }));
  },
  protocol: ({ topics }) => ({
    name,
    metadata: AssignerProtocol.MemberMetadata.encode({ version: 1, topics, userData: Buffer.alloc(0) }),
  }),
});

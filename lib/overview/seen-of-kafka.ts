import type { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import type { GroupSeen, TopicSeen } from "@/lib/overview/seen";
import type { TopicsSnapshot } from "@/lib/topics/topics-snapshot";

// Topics that systems keep for themselves: Kafka's own and Debezium's heartbeats, Connect's stores, state of Kafka Streams.
const HOUSEKEEPING = /^__|^connect-(configs|offsets|status)$|-(changelog|repartition)$/;

/** The topics that carry data, as the overview needs them. */
export const topicsSeen = ({ topics }: TopicsSnapshot): TopicSeen[] =>
  topics
    .filter(({ name, internal }) => !internal && !HOUSEKEEPING.test(name))
    .map((topic) => ({
      name: topic.name,
      state: topic.state,
      word: topic.word,
      recordsPerSecond: topic.recordsPerSecond,
      records: topic.records === null ? null : BigInt(topic.records),
      newestAtMs: topic.lastWriteAt === null ? null : Date.parse(topic.lastWriteAt),
    }));

/** The groups with what they lag behind, as the overview needs them. Members that the broker does not show count as one. */
export const groupsSeen = ({ groups }: GroupsSnapshot): GroupSeen[] =>
  groups.map((group) => ({
    id: group.id,
    word: group.state,
    members: group.members ?? 1,
    movedAtMs: group.movedAt === null ? null : Date.parse(group.movedAt),
    topics: group.topics
      .filter(({ topic }) => !HOUSEKEEPING.test(topic))
      .map(({ topic, lag, lagSeconds }) => ({
        topic,
        lagRecords: BigInt(lag),
        lagMs: lagSeconds === null ? null : Math.round(lagSeconds * 1_000),
      })),
  }));

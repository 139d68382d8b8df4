import {
  deleteGroupsV2,
  offsetCommitV7,
  offsetCommitV8,
  offsetCommitV9,
  offsetDeleteV0,
  offsetFetchV8,
  offsetFetchV9,
} from "@platformatic/kafka";
import type { ClusterView } from "./cluster";
import { codeFailure, errorName, isCoordinatorMoved, throwIfCode } from "./codes";
import { perCoordinator } from "./coordinators";
import type { Broker, PartialFailure, TopicPartitions } from "./port";
import type { CommittedOffset, GroupRef, OffsetMove } from "./port-groups";

const AT_ONCE = 200;
const ADMIN_EPOCH = -1;
const NO_OFFSET = -1n;

/** What groups have committed, many groups a request (KIP-709). A group that is gone is left out. */
export async function committedOffsets(
  view: ClusterView,
  groups: readonly GroupRef[],
): Promise<{ offsets: Map<string, CommittedOffset[]>; failures: PartialFailure[] }> {
  const what = "Reading the offsets of group";
  const offsets = new Map<string, CommittedOffset[]>();
  const failures = await perCoordinator(view, groups, what, AT_ONCE, async (broker, mine) => {
    const request = mine.map(({ id }) => ({ groupId: id, memberId: null, memberEpoch: ADMIN_EPOCH, topics: null }));
    const reply = await view.wire.ask(broker, what, [offsetFetchV9.api, offsetFetchV8.api], [request, false]);
    const byId = new Map(reply.groups.map((group) => [group.groupId, group]));
    return mine.map((group) => {
      const answer = byId.get(group.id);
      const code = answer?.errorCode ?? 0;
      if (code === 0 && answer) offsets.set(group.id, answer.topics.flatMap(toOffsets));
      return { group, code: errorName(code) === "GROUP_ID_NOT_FOUND" ? 0 : code };
    });
  });
  return { offsets, failures };
}

type Topic = Awaited<ReturnType<typeof offsetFetchV9.api.async>>["groups"][number]["topics"][number];
const toOffsets = ({ name, partitions }: Topic): CommittedOffset[] =>
  partitions
    .filter(({ errorCode, committedOffset }) => errorCode === 0 && committedOffset > NO_OFFSET)
    .map((partition) => ({
      topic: name,
      partition: partition.partitionIndex,
      offset: partition.committedOffset,
      leaderEpoch: partition.committedLeaderEpoch,
      metadata: partition.metadata || null,
    }));

/** Commits as an administrator; the broker refuses while the group has members. Partial success is a failure. */
export async function commitOffsets(view: ClusterView, group: string, moves: readonly OffsetMove[]): Promise<void> {
  const what = `Moving the offsets of ${group}`;
  const topics = [...Map.groupBy(moves, ({ topic }) => topic)].map(([name, mine]) => ({
    name,
    partitions: mine.map(({ partition, offset, leaderEpoch, metadata }) => ({
      partitionIndex: partition,
      committedOffset: offset,
      committedLeaderEpoch: leaderEpoch ?? -1,
      committedMetadata: metadata ?? null,
    })),
  }));
  await atCoordinator(view, group, async (broker) => {
    const versions = [offsetCommitV9.api, offsetCommitV8.api, offsetCommitV7.api];
    const reply = await view.wire.ask(broker, what, versions, [group, ADMIN_EPOCH, "", null, topics]);
    const failed = reply.topics.flatMap(({ name, partitions }) =>
      partitions.filter(({ errorCode }) => errorCode !== 0).map((one) => ({ ...one, name })),
    );
    const [first] = failed;
    if (!first) return 0;
    if (isCoordinatorMoved(first.errorCode)) return first.errorCode;
    throw codeFailure(first.errorCode, `${what} at ${first.name}-${first.partitionIndex}`);
  });
}

/** Forgets what the group committed on partitions; refused for topics it is subscribed to. */
export async function deleteOffsets(view: ClusterView, group: string, gone: readonly TopicPartitions[]): Promise<void> {
  const what = `Deleting offsets of ${group}`;
  const topics = gone.map(({ topic, partitions }) => ({
    name: topic,
    partitions: partitions.map((partitionIndex) => ({ partitionIndex })),
  }));
  await atCoordinator(view, group, async (broker) => {
    const reply = await view.wire.ask(broker, what, [offsetDeleteV0.api], [group, topics]);
    if (isCoordinatorMoved(reply.errorCode)) return reply.errorCode;
    throwIfCode(reply.errorCode, what);
    for (const { partitions } of reply.topics) for (const { errorCode } of partitions) throwIfCode(errorCode, what);
    return 0;
  });
}

/** Deletes a group with all it committed; refused while it has members. */
export async function deleteGroup(view: ClusterView, group: string): Promise<void> {
  const what = `Deleting the group ${group}`;
  await atCoordinator(view, group, async (broker) => {
    const reply = await view.wire.ask(broker, what, [deleteGroupsV2.api], [[group]]);
    const code = reply.results[0]?.errorCode ?? 0;
    if (isCoordinatorMoved(code)) return code;
    throwIfCode(code, what);
    return 0;
  });
}

async function atCoordinator(view: ClusterView, id: string, run: (broker: Broker) => Promise<number>) {
  const group: GroupRef = { id, type: "unknown" };
  const failures = await perCoordinator(view, [group], "Reaching the coordinator of", 1, async (broker) => [
    { group, code: await run(broker) },
  ]);
  const [first] = failures;
  if (first) throw first.error;
}

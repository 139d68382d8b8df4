import { consumerGroupDescribeV0, describeGroupsV4, describeGroupsV5 } from "@platformatic/kafka";
import type { ClusterView } from "./cluster";
import { errorName } from "./codes";
import { perCoordinator } from "./coordinators";
import { parseAssignment, parseSubscription } from "./member-assignment";
import type { Broker, PartialFailure } from "./port";
import type { GroupDescription, GroupMember, GroupRef } from "./port-groups";
import { type Answer, describeShareGroups } from "./share-group-describe";

const WHAT = "Describing group";
const AT_ONCE = 100;

/** Members and assignments by group, each type asked in its own protocol. Groups that are gone are left out. */
export async function describeGroups(
  view: ClusterView,
  groups: readonly GroupRef[],
): Promise<{ groups: Map<string, GroupDescription>; failures: PartialFailure[] }> {
  const found = new Map<string, GroupDescription>();
  const failures = await perCoordinator(view, groups, WHAT, AT_ONCE, async (broker, mine) => {
    const answers: Answer[] = [];
    for (const [type, describe] of BY_TYPE) {
      const ids = mine.filter((group) => (group.type === "unknown" ? "classic" : group.type) === type);
      if (ids.length > 0)
        answers.push(
          ...(await describe(
            view,
            broker,
            ids.map(({ id }) => id),
          )),
        );
    }
    for (const { description } of answers) if (description) found.set(description.id, description);
    const codes = new Map(answers.map(({ id, code }) => [id, code]));
    return mine.map((group) => ({ group, code: codes.get(group.id) ?? 0 }));
  });
  return { groups: found, failures };
}

type Describe = (view: ClusterView, broker: Broker, ids: string[]) => Promise<Answer[]>;

const classic: Describe = async (view, broker, ids) => {
  const reply = await view.wire.ask(broker, WHAT, [describeGroupsV5.api, describeGroupsV4.api], [ids, false]);
  return reply.groups.map((group) => {
    const gone = group.groupState === "Dead" || errorName(group.errorCode) === "GROUP_ID_NOT_FOUND";
    const good = group.errorCode === 0 && !gone;
    const description = good ? toClassic(group) : null;
    return { id: group.groupId, code: gone ? 0 : group.errorCode, description };
  });
};

type Classic = Awaited<ReturnType<typeof describeGroupsV5.api.async>>["groups"][number];
const toClassic = (group: Classic): GroupDescription => ({
  id: group.groupId,
  type: "classic",
  state: group.groupState,
  protocolType: group.protocolType,
  protocol: group.protocolData,
  members: group.members.map((member) => ({
    id: member.memberId,
    instanceId: member.groupInstanceId ?? null,
    clientId: member.clientId,
    host: member.clientHost,
    // Members of other kinds (Connect workers) put bytes of their own there.
    assigned: group.protocolType === "consumer" ? (parseAssignment(member.memberAssignment) ?? []) : [],
    subscribed: group.protocolType === "consumer" ? parseSubscription(member.memberMetadata) : null,
  })),
});

const consumer: Describe = async (view, broker, ids) => {
  const reply = await view.wire.ask(broker, WHAT, [consumerGroupDescribeV0.api], [ids, false]);
  return reply.groups.map((group) => {
    const gone = errorName(group.errorCode) === "GROUP_ID_NOT_FOUND";
    const description = group.errorCode === 0 ? toConsumer(group) : null;
    return { id: group.groupId, code: gone ? 0 : group.errorCode, description };
  });
};

type Consumer = Awaited<ReturnType<typeof consumerGroupDescribeV0.api.async>>["groups"][number];
const toConsumer = (group: Consumer): GroupDescription => ({
  id: group.groupId,
  type: "consumer",
  state: group.groupState,
  protocolType: "consumer",
  protocol: group.assignorName,
  members: group.members.map(
    (member): GroupMember => ({
      id: member.memberId,
      instanceId: member.instanceId ?? null,
      clientId: member.clientId,
      host: member.clientHost,
      assigned: member.assignment.topicPartitions.map(({ topicName, partitions }) => ({
        topic: topicName,
        partitions,
      })),
      subscribed: member.subscribedTopicNames,
    }),
  ),
});

const BY_TYPE: readonly (readonly [GroupRef["type"], Describe])[] = [
  ["classic", classic],
  ["consumer", consumer],
  ["share", (view, broker, ids) => describeShareGroups(view, broker, ids, WHAT)],
];

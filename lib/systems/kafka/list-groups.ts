import { listGroupsV4, listGroupsV5 } from "@platformatic/kafka";
import { type ClusterView, perBroker } from "./cluster";
import { throwIfCode } from "./codes";
import type { PartialFailure } from "./port";
import { GROUP_TYPES, type GroupListing, type GroupType } from "./port-groups";

const WHAT = "Listing groups";

/** All groups of all types: each broker lists those it coordinates. */
export async function listGroups(view: ClusterView): Promise<{ groups: GroupListing[]; failures: PartialFailure[] }> {
  const brokers = await view.brokers();
  const { replies, failures } = await perBroker(view, new Map(brokers.map((one) => [one.id, one])), async (broker) => {
    const reply = await view.wire.ask(broker, WHAT, [listGroupsV5.api, listGroupsV4.api], [[], []]);
    throwIfCode(reply.errorCode, WHAT);
    return reply.groups;
  });
  const groups = [...replies].flatMap(([coordinator, listed]) =>
    listed.map(({ groupId, groupState, groupType, protocolType }) => ({
      id: groupId,
      type: toGroupType(groupType),
      state: groupState,
      protocolType,
      coordinator,
    })),
  );
  return { groups, failures };
}

// Brokers before 3.8 know one type and do not name it.
function toGroupType(text: string | undefined): GroupType {
  if (!text) return "classic";
  return GROUP_TYPES.find((type) => type === text.toLowerCase()) ?? "unknown";
}

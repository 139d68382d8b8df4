import { AppError } from "@/lib/app-error";
import type { KafkaPort } from "@/lib/systems/kafka/port";
import type { GroupDescription, GroupListing } from "@/lib/systems/kafka/port-groups";

/** A group as the cluster lists it, with its members. Throws `not_found`. */
export async function findGroup(
  kafka: KafkaPort,
  id: string,
): Promise<{ listing: GroupListing; description: GroupDescription | undefined }> {
  const { groups, failures } = await kafka.listGroups();
  const listing = groups.find((group) => group.id === id);
  if (!listing) {
    if (failures[0]) throw failures[0].error;
    throw new AppError("not_found", `There is no group ${id} on this cluster (any more).`, { system: "kafka" });
  }
  const { groups: described } = await kafka.describeGroups([listing]);
  return { listing, description: described.get(id) };
}

/** Why a group's offsets cannot be moved now; null when they can. A live member would overwrite them at its next commit. */
export function blockedBy(description: GroupDescription | undefined): string | null {
  if (!description) return "The coordinator did not describe the group.";
  const members = description.members?.length ?? 0;
  if (members > 0)
    return `${members} ${members === 1 ? "member is" : "members are"} in it: stop the application first.`;
  return ["Empty", "Dead"].includes(description.state) ? null : `It is ${description.state}; wait until it is Empty.`;
}

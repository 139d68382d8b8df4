import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { blockedBy, findGroup } from "@/lib/groups/find-group";
import type { Write } from "@/lib/groups/reset-offsets";
import type { KafkaPort } from "@/lib/systems/kafka/port";

/** Deletes a group without members. Its offsets are gone for good; the audit record keeps what they were. */
export async function removeGroup({ typedName, ...write }: Write & { typedName: string }, kafka: KafkaPort) {
  const { group, environment, actor, requestId } = write;
  if (typedName !== group) throw new AppError("invalid_input", `Type ${group} to delete it.`);
  const { listing, description } = await findGroup(kafka, group);
  const blocked = blockedBy(description);
  if (blocked) throw new AppError("conflict", blocked, { system: "kafka" });
  const before = (await kafka.committedOffsets([listing])).offsets.get(group) ?? [];
  const kept = before.map(({ topic, partition, offset }) => ({ topic, partition, offset }));
  const entry = { environment, actor, requestId, action: "groups.delete", target: group, before: kept };
  const { auditId } = await audited(entry, () => kafka.deleteGroup(group));
  return { auditId };
}

import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { db } from "@/lib/db/client";
import { blockedBy, findGroup } from "@/lib/groups/find-group";
import { applyMoves, type Write } from "@/lib/groups/reset-offsets";
import type { KafkaPort } from "@/lib/systems/kafka/port";

const Recorded = z.array(z.object({ topic: z.string(), partition: z.number(), offset: z.string().nullable() }));
type Command = Write & { auditId: string; dryRun: boolean };

/**
 * Commits the offsets that stood before a reset, from its audit record. A partition that had none then loses its offset
 * again. Throws `conflict` when the reset was undone already or when members are in the group.
 */
export async function takeBackReset(command: Command, kafka: KafkaPort) {
  const { auditId, environment, group, dryRun } = command;
  const record = await db().auditRecord.findUnique({ where: { id: BigInt(auditId) } });
  if (!record || record.environment !== environment || record.target !== group || record.action !== "groups.reset") {
    throw new AppError("not_found", `Record ${auditId} is no reset of ${group}.`);
  }
  if (record.undoneBy !== null)
    throw new AppError("conflict", `This reset was undone already, by record ${record.undoneBy}.`);
  const { listing, description } = await findGroup(kafka, group);
  const now = (await kafka.committedOffsets([listing])).offsets.get(group) ?? [];
  const before = Recorded.parse(record.before);
  const moves = before.flatMap(({ topic, partition, offset }) => {
    const at = now.find((one) => one.topic === topic && one.partition === partition)?.offset;
    if (offset === null) return [];
    const records = String(BigInt(offset) - (at ?? BigInt(offset)));
    return [{ topic, partition, from: at === undefined ? null : String(at), to: offset, records, clamped: false }];
  });
  const blocked = blockedBy(description);
  if (dryRun) return { moves, blocked, applied: false, auditId: null };
  if (blocked) throw new AppError("conflict", blocked, { system: "kafka" });
  const result = await applyMoves(command, "groups.undo-reset", moves, kafka);
  await forgetNew(group, before, kafka);
  await db().auditRecord.update({ where: { id: record.id }, data: { undoneBy: BigInt(result.auditId) } });
  return result;
}

async function forgetNew(group: string, before: z.output<typeof Recorded>, kafka: KafkaPort): Promise<void> {
  const fresh = Map.groupBy(
    before.filter(({ offset }) => offset === null),
    ({ topic }) => topic,
  );
  if (fresh.size === 0) return;
  const wanted = [...fresh].map(([topic, rows]) => ({ topic, partitions: rows.map(({ partition }) => partition) }));
  await kafka.deleteOffsets(group, wanted);
}

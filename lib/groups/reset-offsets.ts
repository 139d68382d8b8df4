import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import type { OffsetMoveView, ResetTo } from "@/lib/groups/contract";
import { blockedBy, findGroup } from "@/lib/groups/find-group";
import { type PartitionState, planMoves } from "@/lib/groups/plan-moves";
import type { KafkaPort, TopicPartitions } from "@/lib/systems/kafka/port";
import type { GroupListing } from "@/lib/systems/kafka/port-groups";

export type Write = { environment: string; group: string; actor: Actor; requestId: string };
type Command = Write & { topic: string; partitions?: number[] | undefined; to: ResetTo; dryRun: boolean };

/**
 * Moves the committed offsets of a stopped group on one topic, or says what it would move. The commit is read back, so
 * "applied" means that the broker has it. Throws `conflict` while members are in the group.
 */
export async function moveOffsets(command: Command, kafka: KafkaPort) {
  const { group, dryRun } = command;
  const { listing, description } = await findGroup(kafka, group);
  const moves = planMoves(await partitionStates(command, kafka, listing));
  const blocked = blockedBy(description);
  if (dryRun || moves.length === 0) return { moves, blocked, applied: false, auditId: null };
  if (blocked) throw new AppError("conflict", blocked, { system: "kafka" });
  return applyMoves(command, "groups.reset", moves, kafka);
}

/** Commits moves with an audit record that a later undo reads, and checks that they stand. */
export async function applyMoves(write: Write, action: string, moves: OffsetMoveView[], kafka: KafkaPort) {
  const { group, environment, actor, requestId } = write;
  const entry = {
    environment,
    actor,
    requestId,
    action,
    target: group,
    before: offsets(moves, "from"),
    after: offsets(moves, "to"),
  };
  const { auditId } = await audited(entry, async () => {
    await kafka.commitOffsets(
      group,
      moves.map(({ topic, partition, to }) => ({ topic, partition, offset: BigInt(to) })),
    );
    await verify(group, moves, kafka);
  });
  return { moves, blocked: null, applied: true, auditId };
}

const offsets = (moves: readonly OffsetMoveView[], side: "from" | "to") =>
  moves.map((move) => ({ topic: move.topic, partition: move.partition, offset: move[side] }));

async function verify(group: string, moves: readonly OffsetMoveView[], kafka: KafkaPort): Promise<void> {
  const { listing } = await findGroup(kafka, group);
  const now = (await kafka.committedOffsets([listing])).offsets.get(group) ?? [];
  const missed = moves.filter(
    ({ topic, partition, to }) =>
      !now.some((one) => one.topic === topic && one.partition === partition && String(one.offset) === to),
  );
  if (missed.length === 0) return;
  throw new AppError("conflict", `${missed.length} of ${moves.length} offsets do not stand as committed.`, {
    system: "kafka",
    hint: "A member may have started meanwhile and committed its own. Look at the group, then reset again.",
  });
}

async function partitionStates(
  { topic, partitions, to }: Command,
  kafka: KafkaPort,
  listing: GroupListing,
): Promise<PartitionState[]> {
  const found = (await kafka.metadata([topic])).topics[0];
  if (!found) throw new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });
  const all = found.partitions.map(({ index }) => index);
  const wanted: TopicPartitions[] = [
    { topic, partitions: partitions ? all.filter((index) => partitions.includes(index)) : all },
  ];
  const [begins, ends, committed, targets] = await Promise.all([
    offsetsBy(kafka, wanted, "earliest"),
    offsetsBy(kafka, wanted, "latest"),
    kafka.committedOffsets([listing]),
    to.kind === "time" ? offsetsBy(kafka, wanted, { timestampMs: BigInt(Date.parse(to.at)) }) : undefined,
  ]);
  const commits = new Map(
    committed.offsets
      .get(listing.id)
      ?.flatMap((one) => (one.topic === topic ? [[one.partition, one.offset] as const] : [])),
  );
  return (wanted[0]?.partitions ?? []).map((partition) => {
    const begin = begins.get(partition) ?? 0n;
    const end = ends.get(partition) ?? begin;
    const at = commits.get(partition) ?? null;
    // No record at or after the time: the group starts with what comes next.
    const byTime = targets?.get(partition) ?? -1n;
    return {
      topic,
      partition,
      begin,
      end,
      committed: at,
      wanted: wantedOffset(to, { begin, end, at, byTime: byTime < 0n ? end : byTime }),
    };
  });
}

function wantedOffset(to: ResetTo, known: { begin: bigint; end: bigint; at: bigint | null; byTime: bigint }): bigint {
  if (to.kind === "earliest") return known.begin;
  if (to.kind === "latest") return known.end;
  if (to.kind === "time") return known.byTime;
  if (to.kind === "offset") return BigInt(to.offset);
  return (known.at ?? known.begin) + BigInt(to.by);
}

async function offsetsBy(kafka: KafkaPort, wanted: TopicPartitions[], spec: Parameters<KafkaPort["listOffsets"]>[1]) {
  const { offsets: found, failures } = await kafka.listOffsets(wanted, spec);
  if (failures[0]) throw failures[0].error;
  return new Map(found.map(({ partition, offset }) => [partition, offset]));
}

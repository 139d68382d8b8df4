import { listOffsetsV7, listOffsetsV8, listOffsetsV9 } from "@platformatic/kafka";
import { AppError } from "@/lib/app-error";
import { byLeader, type ClusterView, perBroker } from "./cluster";
import { codeFailure, isMoved } from "./codes";
import type { Isolation, OffsetSpec, Offsets, PartialFailure, PartitionOffset, TopicPartitions } from "./port";

const WHAT = "Reading offsets";
const UNKNOWN_EPOCH = -1;
const NO_REPLICA = -1;
const AGAIN_MS = 250;
const ATTEMPTS = 3;
const SPECIAL = { latest: -1n, earliest: -2n, "max-timestamp": -3n } as const;

type Found = { offsets: PartitionOffset[]; moved: TopicPartitions[]; failures: PartialFailure[] };

/**
 * Offsets of many partitions: one request a leader, all leaders at the same time. A partition whose leader just moved is
 * asked again; one without leader or behind a broker that does not answer is missing from `offsets` and in `failures`.
 */
export async function listOffsets(
  view: ClusterView,
  wanted: readonly TopicPartitions[],
  spec: OffsetSpec,
  isolation: Isolation = "read_uncommitted",
): Promise<Offsets> {
  const found: Found = { offsets: [], moved: [...wanted], failures: [] };
  for (let attempt = 1; found.moved.length > 0; attempt += 1) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    const now = found.moved.splice(0);
    await askLeaders({ view, spec, isolation, refresh: attempt > 1, last: attempt === ATTEMPTS }, now, found);
  }
  const [first] = found.failures;
  if (first && found.offsets.length === 0) throw first.error;
  return { offsets: found.offsets, failures: found.failures };
}

type Round = { view: ClusterView; spec: OffsetSpec; isolation: Isolation; refresh: boolean; last: boolean };

async function askLeaders({ view, spec, isolation, refresh, last }: Round, wanted: TopicPartitions[], found: Found) {
  const timestamp = typeof spec === "string" ? SPECIAL[spec] : spec.timestampMs;
  const topics = await view.topics(
    wanted.map(({ topic }) => topic),
    refresh,
  );
  const { leaders, missing } = byLeader(wanted, topics);
  const { replies, failures } = await perBroker(view, leaders, (broker, mine) => {
    const request = mine.map(({ topic, partitions }) => ({
      name: topic,
      partitions: partitions.map((partition) => ({
        partitionIndex: partition,
        currentLeaderEpoch: UNKNOWN_EPOCH,
        timestamp,
      })),
    }));
    const level = isolation === "read_committed" ? 1 : 0;
    const versions = [listOffsetsV9.api, listOffsetsV8.api, listOffsetsV7.api];
    return view.wire.ask(broker, WHAT, versions, [NO_REPLICA, level, request]);
  });
  found.failures.push(...failures);
  const moved = new Map<string, number[]>();
  for (const reply of replies.values()) {
    for (const { name, partitions } of reply.topics) {
      for (const { partitionIndex: partition, errorCode, offset, timestamp: timestampMs } of partitions) {
        if (errorCode === 0) found.offsets.push({ topic: name, partition, offset, timestampMs });
        else if (isMoved(errorCode) && !last) (moved.get(name) ?? moved.set(name, []).get(name))?.push(partition);
        else found.failures.push(failure(codeFailure(errorCode, `${WHAT} of ${name}-${partition}`)));
      }
    }
  }
  found.moved.push(...[...moved].map(([topic, partitions]) => ({ topic, partitions })));
  if (!last) found.moved.push(...missing);
  else
    found.failures.push(
      ...missing.map(({ topic, partitions }) => failure(leaderless(topic, partitions, topics.has(topic)))),
    );
}

const failure = (error: AppError): PartialFailure => ({ broker: null, address: "", error });

const leaderless = (topic: string, partitions: readonly number[], exists: boolean): AppError =>
  exists
    ? new AppError("unreachable", `${topic} has no leader for partition ${partitions.join(", ")}.`, { system: "kafka" })
    : new AppError("not_found", `There is no topic ${topic}.`, { system: "kafka" });

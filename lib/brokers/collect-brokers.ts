import { AppError } from "@/lib/app-error";
import type { BrokersSnapshot, BrokerView } from "@/lib/brokers/contract";
import type { KafkaPort, LogDir, Metadata, PartialFailure, Quorum } from "@/lib/systems/kafka/port";

const UNKNOWN = -1n;
const known = (value: bigint): string | null => (value === UNKNOWN ? null : String(value));

/** Brokers with what they hold and the state of the controller quorum. A broker that is silent keeps its line, with why. */
export async function collectBrokers(kafka: KafkaPort): Promise<BrokersSnapshot> {
  const [metadata, { dirs, failures }, quorum] = await Promise.all([
    kafka.metadata(),
    kafka.logDirs().catch(noLogDirs),
    // Clusters on ZooKeeper have no quorum, and describing it can be denied: the brokers are shown without it.
    kafka.quorum().catch(() => undefined),
  ]);
  const held = holdings(metadata);
  const brokers = metadata.brokers.map(({ id, host, port, rack }): BrokerView => {
    const own = dirs.filter(({ broker }) => broker === id);
    const failure = failures.find(({ broker }) => broker === id || broker === null);
    const logDirs = own.map(logDirView);
    return {
      id,
      host,
      port,
      rack,
      controller: id === metadata.controllerId,
      ...(held.get(id) ?? { leaders: 0, replicas: 0, outOfSync: 0 }),
      usedBytes: String(logDirs.reduce((sum, dir) => sum + BigInt(dir.usedBytes), 0n)),
      logDirs,
      problem: own.length === 0 ? (failure?.error.message ?? null) : null,
    };
  });
  return {
    clusterId: metadata.clusterId,
    controllerId: metadata.controllerId,
    brokers: brokers.sort((a, b) => a.id - b.id),
    quorum: quorum ? quorumView(quorum) : null,
  };
}

const noLogDirs = (error: unknown): { dirs: LogDir[]; failures: PartialFailure[] } => ({
  dirs: [],
  failures: [{ broker: null, address: "", error: AppError.from(error) }],
});

const logDirView = ({ path, totalBytes, usableBytes, error, replicas }: LogDir) => ({
  path,
  totalBytes: known(totalBytes),
  usableBytes: known(usableBytes),
  usedBytes: String(replicas.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0n)),
  replicas: replicas.length,
  error: error?.message ?? null,
});

type Held = { leaders: number; replicas: number; outOfSync: number };

/** Partitions led, replicas held and replicas out of sync, by broker. */
export function holdings({ topics }: Pick<Metadata, "topics">): Map<number, Held> {
  const held = new Map<number, Held>();
  const at = (id: number): Held => {
    const found = held.get(id) ?? { leaders: 0, replicas: 0, outOfSync: 0 };
    held.set(id, found);
    return found;
  };
  for (const { partitions } of topics) {
    for (const { leader, replicas, isr } of partitions) {
      if (leader >= 0) at(leader).leaders++;
      for (const id of replicas) {
        at(id).replicas++;
        if (!isr.includes(id)) at(id).outOfSync++;
      }
    }
  }
  return held;
}

function quorumView({ leaderId, leaderEpoch, highWatermark, replicas }: Quorum): BrokersSnapshot["quorum"] {
  const end = replicas.find(({ id }) => id === leaderId)?.logEndOffset ?? highWatermark;
  return {
    leaderId,
    leaderEpoch,
    highWatermark: String(highWatermark),
    replicas: replicas.map(({ id, voter, logEndOffset, lastCaughtUpMs }) => ({
      id,
      voter,
      leader: id === leaderId,
      logEndOffset: String(logEndOffset),
      lag: String(end > logEndOffset ? end - logEndOffset : 0n),
      lastCaughtUpAt: lastCaughtUpMs === UNKNOWN ? null : new Date(Number(lastCaughtUpMs)).toISOString(),
    })),
  };
}

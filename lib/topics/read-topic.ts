import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { KafkaPort, Offsets, PartialFailure, Topic } from "@/lib/systems/kafka/port";
import type { getTopic, listProducers, PartitionView } from "@/lib/topics/contract";
import { withReaders } from "@/lib/topics/list-topics";
import { readersByTopic } from "@/lib/topics/readers";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";

type Reply = z.input<(typeof getTopic)["response"]>;

const MAX_DATE_MS = 8_640_000_000_000_000n;
const isoOf = (ms: bigint | undefined): string | null =>
  ms === undefined || ms < 0n || ms > MAX_DATE_MS ? null : new Date(Number(ms)).toISOString();

/** The topic as the cluster has it now. Throws `not_found`. */
export async function findTopic(kafka: KafkaPort, name: string): Promise<Topic> {
  const found = (await kafka.metadata([name])).topics[0];
  if (found) return found;
  throw new AppError("not_found", `There is no topic ${name} on this cluster (any more).`, { system: "kafka" });
}

/** A topic's partitions, asked now; what a silent broker leaves open is unknown and said in `problems`. */
export async function readTopic(environment: string, kafka: KafkaPort, name: string): Promise<Reply> {
  const topic = await findTopic(kafka, name);
  const wanted = [{ topic: name, partitions: topic.partitions.map(({ index }) => index) }];
  const [begins, ends, newest, sizes, snapshot, readers] = await Promise.all([
    kafka.listOffsets(wanted, "earliest").catch(nothing),
    kafka.listOffsets(wanted, "latest").catch(nothing),
    kafka.listOffsets(wanted, "max-timestamp").catch(nothing),
    kafka.logDirs(wanted).catch((error: unknown) => ({ dirs: [], ...nothing(error) })),
    readSnapshot(environment, "topics", TopicsSnapshot),
    readersByTopic(environment),
  ]);
  const seen = snapshot.body?.topics.find((one) => one.name === name && one.id === topic.id);
  const look: Look = {
    begin: new Map(begins.offsets.map(({ partition, offset }) => [partition, offset])),
    end: new Map(ends.offsets.map(({ partition, offset }) => [partition, offset])),
    newest: new Map(newest.offsets.map(({ partition, timestampMs }) => [partition, timestampMs])),
    size: new Map(),
  };
  for (const { partition, sizeBytes, future } of sizes.dirs.flatMap(({ replicas }) => replicas)) {
    if (!future && sizeBytes >= (look.size.get(partition) ?? 0n)) look.size.set(partition, sizeBytes);
  }
  return {
    at: new Date().toISOString(),
    name,
    id: topic.id,
    internal: topic.internal,
    partitions: topic.partitions.map((partition) => partitionView(partition, look)),
    seen: seen ? withReaders(seen, readers?.get(name) ?? null, readers !== null) : null,
    readers: readers ? [...(readers.get(name) ?? [])] : null,
    freshness: snapshot.freshness,
    problems: wordsOf([...begins.failures, ...ends.failures, ...newest.failures, ...sizes.failures]),
  };
}

type Offset = ReadonlyMap<number, bigint>;
type Look = { begin: Offset; end: Offset; newest: Offset; size: Map<number, bigint> };

function partitionView(partition: Topic["partitions"][number], { begin, end, newest, size }: Look): PartitionView {
  const { index, leader, leaderEpoch, replicas, isr } = partition;
  const [from, to] = [begin.get(index), end.get(index)];
  const text = (value: bigint | undefined) => (value === undefined ? null : String(value));
  return {
    partition: index,
    leader: leader < 0 ? null : leader,
    leaderEpoch,
    replicas,
    isr,
    begin: text(from),
    end: text(to),
    records: from === undefined || to === undefined ? null : String(to > from ? to - from : 0n),
    sizeBytes: text(size.get(index)),
    lastWriteAt: isoOf(newest.get(index)),
  };
}

/** Producers of a topic that leave a trace: plain ones do not. */
export async function readProducers(
  kafka: KafkaPort,
  name: string,
): Promise<z.input<(typeof listProducers)["response"]>> {
  const topic = await findTopic(kafka, name);
  const wanted = [{ topic: name, partitions: topic.partitions.map(({ index }) => index) }];
  const { producers, failures } = await kafka.producers(wanted);
  return {
    at: new Date().toISOString(),
    producers: producers.map(({ partition, producerId, epoch, lastSequence, lastTimestampMs, transactionStart }) => ({
      partition,
      producerId: String(producerId),
      epoch,
      lastSequence,
      lastWriteAt: isoOf(lastTimestampMs),
      transactionStart: transactionStart < 0n ? null : String(transactionStart),
    })),
    problems: wordsOf(failures),
  };
}

const nothing = (error: unknown): Offsets => ({
  offsets: [],
  failures: [{ broker: null, address: "", error: AppError.from(error) }],
});
const wordsOf = (failures: readonly PartialFailure[]): string[] => [
  ...new Set(failures.map(({ error }) => error.message)),
];

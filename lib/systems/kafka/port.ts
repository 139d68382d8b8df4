import type { AppError } from "@/lib/app-error";
import type { ConfigEntry, ConfigValue } from "./port-configs";
import type { CommittedOffset, GroupDescription, GroupListing, GroupRef, OffsetMove } from "./port-groups";
import type { BatchingProducer } from "./port-producer";
import type {
  ProducedRecord,
  ReadRequest,
  ReadResult,
  TailBatch,
  TailRequest,
  TransactionalProducer,
  UnsentRecord,
} from "./port-records";

export type Isolation = ReadRequest["isolation"];
export type TopicPartition = { topic: string; partition: number };
export type TopicPartitions = { topic: string; partitions: readonly number[] };

/** A broker that did not answer, and why; what the others said stands. `broker` is null for a failure of no one broker. */
export type PartialFailure = { broker: number | null; address: string; error: AppError };

export type Broker = { id: number; host: string; port: number; rack: string | null };
export type Cluster = { clusterId: string; controllerId: number; brokers: Broker[] };

export type Partition = {
  index: number;
  /** -1 while it has none. */
  leader: number;
  leaderEpoch: number;
  replicas: number[];
  isr: number[];
  offline: number[];
};
export type Topic = { name: string; id: string; internal: boolean; partitions: Partition[] };
export type Metadata = Cluster & { topics: Topic[] };

/** `earliest` and `latest` bound a partition; `max-timestamp` is the newest record by time; a time finds the first record at or after it. */
export type OffsetSpec = "earliest" | "latest" | "max-timestamp" | { timestampMs: bigint };
/** `offset` -1n: no such record. `timestampMs` -1n where the spec gives none. */
export type PartitionOffset = TopicPartition & { offset: bigint; timestampMs: bigint };
export type Offsets = { offsets: PartitionOffset[]; failures: PartialFailure[] };

export type ReplicaSize = TopicPartition & { sizeBytes: bigint; offsetLag: bigint; future: boolean };
export type LogDir = {
  broker: number;
  path: string;
  /** -1n where the broker is too old to tell. */
  totalBytes: bigint;
  usableBytes: bigint;
  error: AppError | null;
  replicas: ReplicaSize[];
};

export type QuorumReplica = {
  id: number;
  voter: boolean;
  logEndOffset: bigint;
  /** -1n when unknown. */
  lastFetchMs: bigint;
  lastCaughtUpMs: bigint;
};
export type Quorum = {
  leaderId: number;
  leaderEpoch: number;
  highWatermark: bigint;
  replicas: QuorumReplica[];
  nodes: { id: number; listeners: string[] }[];
};

export type ActiveProducer = TopicPartition & {
  producerId: bigint;
  epoch: number;
  lastSequence: number;
  lastTimestampMs: bigint;
  /** -1n outside of a transaction. */
  transactionStart: bigint;
};

export type NewTopic = {
  name: string;
  partitions: number;
  replicationFactor: number;
  configs: readonly ConfigValue[];
};

/**
 * What the console needs of a Kafka cluster. Every call is bounded in time and throws AppError with system "kafka".
 * Calls that ask many brokers return what answered, with `failures` naming those that did not; they throw when none did.
 * Nothing here ever joins or creates a consumer group, or lets the broker create a topic by being asked about it.
 */
export type KafkaPort = {
  describeCluster(): Promise<Cluster>;
  /** All topics, in one call, or the named ones; a name that does not exist is left out. */
  metadata(topics?: readonly string[]): Promise<Metadata>;
  listOffsets(wanted: readonly TopicPartitions[], spec: OffsetSpec, isolation?: Isolation): Promise<Offsets>;
  /** By topic. With `keys`, only these entries; without, all, with documentation. Topics that are gone are left out. */
  topicConfigs(topics: readonly string[], keys?: readonly string[]): Promise<Map<string, ConfigEntry[]>>;
  brokerConfigs(broker: number): Promise<ConfigEntry[]>;
  /** Changes only what is named; a null value goes back to the default. With `validateOnly` the broker checks and changes nothing. */
  alterTopicConfigs(topic: string, changes: readonly ConfigValue[], validateOnly: boolean): Promise<void>;
  /** Of all brokers, or of one. */
  logDirs(topics?: readonly TopicPartitions[]): Promise<{ dirs: LogDir[]; failures: PartialFailure[] }>;
  quorum(): Promise<Quorum>;
  producers(wanted: readonly TopicPartitions[]): Promise<{ producers: ActiveProducer[]; failures: PartialFailure[] }>;

  listGroups(): Promise<{ groups: GroupListing[]; failures: PartialFailure[] }>;
  /** By group. A group that is gone is left out. */
  describeGroups(
    groups: readonly GroupRef[],
  ): Promise<{ groups: Map<string, GroupDescription>; failures: PartialFailure[] }>;
  /** By group; each with all it ever committed and has not lost. */
  committedOffsets(
    groups: readonly GroupRef[],
  ): Promise<{ offsets: Map<string, CommittedOffset[]>; failures: PartialFailure[] }>;
  /** Only for a group without members: the broker refuses otherwise (`conflict`). */
  commitOffsets(group: string, moves: readonly OffsetMove[]): Promise<void>;
  deleteOffsets(group: string, partitions: readonly TopicPartitions[]): Promise<void>;
  deleteGroup(group: string): Promise<void>;

  /** The broker's own check of a creation; its words when it would refuse. Changes nothing. */
  checkTopic(topic: NewTopic): Promise<void>;
  createTopic(topic: NewTopic): Promise<void>;
  /** `total` is the new number of partitions, not how many are added. */
  addPartitions(topic: string, total: number, validateOnly: boolean): Promise<void>;
  deleteTopic(topic: string): Promise<void>;

  /** Written to all in-sync replicas; partition and offset of each record, in the order given. */
  produce(topic: string, records: readonly UnsentRecord[]): Promise<ProducedRecord[]>;
  /** The client's one producer for writes of many callers; it is closed with the client. */
  batching(): BatchingProducer;
  /** Returns when a transaction that an earlier holder of the id left open is committed or aborted for good. */
  openTransactional(transactionalId: string): Promise<TransactionalProducer>;
  readRecords(request: ReadRequest): Promise<ReadResult>;
  /** Ends when the signal aborts. Never throws after the first batch: a failure is part of a batch, and is tried again. */
  tailRecords(request: TailRequest, signal: AbortSignal): AsyncGenerator<TailBatch, void>;

  close(): Promise<void>;
};

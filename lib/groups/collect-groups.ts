import { EndHistory } from "@/lib/groups/end-history";
import type { GroupSeen, GroupsSnapshot, TopicLag } from "@/lib/groups/groups-snapshot";
import { noteLag } from "@/lib/groups/note-lag";
import { partitionLag, partitionLagSeconds, worst } from "@/lib/groups/partition-lag";
import { RecordTimes } from "@/lib/groups/record-times";
import type { KafkaPort, Offsets } from "@/lib/systems/kafka/port";
import type { CommittedOffset, GroupListing } from "@/lib/systems/kafka/port-groups";

type Memory = { history: EndHistory; times: RecordTimes; lags: Map<string, Progress> };
/** What a group had at the look before. */
type Progress = { atMs: number; lag: bigint; committed: bigint; movedMs: number | null };
const memories = new Map<string, Memory>();
const memoryOf = (environment: string): Memory => {
  const found = memories.get(environment) ?? {
    history: new EndHistory(environment),
    times: new RecordTimes(),
    lags: new Map(),
  };
  memories.set(environment, found);
  return found;
};

/** All groups with their lag in records and in seconds. Brokers that are silent leave gaps that say why. */
export async function collectGroups(environment: string, kafka: KafkaPort): Promise<GroupsSnapshot> {
  const memory = memoryOf(environment);
  await memory.history.load();
  memory.times.nextLook();
  const listed = await kafka.listGroups();
  const [described, committed] = await Promise.all([
    kafka.describeGroups(listed.groups),
    kafka.committedOffsets(listed.groups),
  ]);
  const wanted = await partitionsOf(kafka, [...committed.offsets.values()].flat());
  const ends = await kafka.listOffsets(wanted, "latest");
  const nowMs = Date.now();
  const endOf = byTopic(ends);
  await memory.history.note(nowMs, endOf);
  const look: Look = { kafka, memory, nowMs, endOf };
  const groups: GroupSeen[] = [];
  for (const group of listed.groups) {
    const description = described.groups.get(group.id);
    const offsets = committed.offsets.get(group.id);
    const topics = offsets ? await topicLags(look, offsets) : [];
    groups.push({
      id: group.id,
      type: group.type,
      state: description?.state ?? group.state,
      protocolType: group.protocolType,
      coordinator: group.coordinator,
      members: description?.members?.length ?? null,
      topics,
      ...totals(look, group, topics, offsets ?? []),
      problem: offsets ? null : "Its committed offsets could not be read.",
    });
  }
  await noteLag(environment, nowMs, groups);
  const failures = [...listed.failures, ...described.failures, ...committed.failures, ...ends.failures];
  const problems = [...new Set(failures.map(({ address, error }) => `${address}: ${error.message}`))];
  return { groups, problems };
}

type Look = { kafka: KafkaPort; memory: Memory; nowMs: number; endOf: Map<string, bigint[]> };

/** Every partition of each topic that has a commit, so that partitions nobody has read are counted as such. */
async function partitionsOf(kafka: KafkaPort, offsets: readonly CommittedOffset[]) {
  const names = [...new Set(offsets.map(({ topic }) => topic))];
  if (names.length === 0) return [];
  const { topics } = await kafka.metadata(names);
  return topics.map(({ name, partitions }) => ({ topic: name, partitions: partitions.map(({ index }) => index) }));
}

function byTopic({ offsets }: Offsets): Map<string, bigint[]> {
  const ends = new Map<string, bigint[]>();
  for (const { topic, partition, offset } of offsets) {
    const list = ends.get(topic) ?? [];
    while (list.length <= partition) list.push(-1n);
    list[partition] = offset;
    ends.set(topic, list);
  }
  return ends;
}

async function topicLags(look: Look, offsets: readonly CommittedOffset[]): Promise<TopicLag[]> {
  const byName = Map.groupBy(offsets, ({ topic }) => topic);
  const lags = await Promise.all([...byName].map(([topic, commits]) => topicLag(look, topic, commits)));
  return lags.sort((a, b) => (a.topic < b.topic ? -1 : 1));
}

async function topicLag(
  { kafka, memory, nowMs, endOf }: Look,
  topic: string,
  commits: readonly CommittedOffset[],
): Promise<TopicLag> {
  const ends = endOf.get(topic) ?? [];
  const behind = await Promise.all(
    commits.map(({ partition, offset }) =>
      partitionLagSeconds(
        { committed: offset, end: ends[partition] ?? -1n, samples: memory.history.samples(topic, partition), nowMs },
        () => memory.times.timeOf(kafka, topic, partition, offset),
      ),
    ),
  );
  const lag = commits.reduce(
    (sum, { partition, offset }) => sum + (partitionLag(offset, ends[partition] ?? -1n) ?? 0n),
    0n,
  );
  return { topic, partitions: ends.length, committed: commits.length, lag: String(lag), lagSeconds: worst(behind) };
}

function totals(
  { memory, nowMs }: Look,
  { id }: GroupListing,
  topics: readonly TopicLag[],
  offsets: readonly CommittedOffset[],
) {
  const lag = topics.reduce((sum, topic) => sum + BigInt(topic.lag), 0n);
  const committed = offsets.reduce((sum, { offset }) => sum + offset, 0n);
  const before = memory.lags.get(id);
  const movedMs = before && before.committed !== committed ? nowMs : (before?.movedMs ?? null);
  memory.lags.set(id, { atMs: nowMs, lag, committed, movedMs });
  const lagPerSecond = before && nowMs > before.atMs ? Number(lag - before.lag) / ((nowMs - before.atMs) / 1000) : null;
  return {
    lag: String(lag),
    lagSeconds: worst(topics.map((topic) => topic.lagSeconds)),
    lagPerSecond,
    movedAt: movedMs === null ? null : new Date(movedMs).toISOString(),
  };
}

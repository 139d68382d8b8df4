import type { z } from "zod";
import type { getGroup } from "@/lib/groups/contract";
import { findGroup } from "@/lib/groups/find-group";
import type { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { partitionLag } from "@/lib/groups/partition-lag";
import type { KafkaPort, Offsets } from "@/lib/systems/kafka/port";
import type { CommittedOffset, GroupDescription } from "@/lib/systems/kafka/port-groups";

type GroupReply = z.input<(typeof getGroup)["response"]>;

/** A group's members and partitions, asked of the cluster now. Seconds behind come from the snapshot's topic, for scale. */
export async function readGroup(kafka: KafkaPort, id: string, snapshot: GroupsSnapshot | null): Promise<GroupReply> {
  const { listing, description } = await findGroup(kafka, id);
  const { offsets, failures } = await kafka.committedOffsets([listing]);
  const commits = offsets.get(id) ?? [];
  const { topics } = await kafka.metadata([
    ...new Set([...commits.map(({ topic }) => topic), ...assignedTopics(description)]),
  ]);
  const wanted = topics.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.map(({ index }) => index),
  }));
  const [begins, ends] = await Promise.all([
    kafka.listOffsets(wanted, "earliest"),
    kafka.listOffsets(wanted, "latest"),
  ]);
  const seen = snapshot?.groups.find((group) => group.id === id);
  const look: Look = {
    committed: index(commits),
    begin: index(begins.offsets),
    end: index(ends.offsets),
    members: membersOf(description),
    seconds: new Map(seen?.topics.map(({ topic, lagSeconds }) => [topic, lagSeconds])),
  };
  return {
    at: new Date().toISOString(),
    id,
    type: listing.type,
    state: description?.state ?? listing.state,
    protocol: description?.protocol ?? "",
    members: description?.members?.map(memberView) ?? null,
    partitions: wanted.flatMap(({ topic, partitions }) =>
      partitions.map((partition) => partitionView(look, topic, partition)),
    ),
    problems: [...failures, ...begins.failures, ...ends.failures].map(
      ({ address, error }) => `${address}: ${error.message}`,
    ),
  };
}

type Look = {
  committed: Map<string, bigint>;
  begin: Map<string, bigint>;
  end: Map<string, bigint>;
  members: Map<string, string>;
  seconds: Map<string, number | null>;
};

function partitionView({ committed, begin, end, members, seconds }: Look, topic: string, partition: number) {
  const key = `${topic} ${partition}`;
  const text = (value: bigint | undefined) => (value === undefined || value < 0n ? null : String(value));
  const at = committed.get(key);
  const lag = at === undefined ? null : partitionLag(at, end.get(key) ?? -1n);
  return {
    topic,
    partition,
    committed: text(at),
    begin: text(begin.get(key)),
    end: text(end.get(key)),
    lag: lag === null ? null : String(lag),
    lagSeconds: lag === null ? null : lag === 0n ? 0 : (seconds.get(topic) ?? null),
    member: members.get(key) ?? null,
  };
}

const index = (rows: Offsets["offsets"] | readonly CommittedOffset[]): Map<string, bigint> =>
  new Map(rows.map(({ topic, partition, offset }) => [`${topic} ${partition}`, offset]));

const assignedTopics = (description: GroupDescription | undefined): string[] =>
  description?.members?.flatMap(({ assigned }) => assigned.map(({ topic }) => topic)) ?? [];

function membersOf(description: GroupDescription | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const { clientId, host, assigned } of description?.members ?? []) {
    for (const { topic, partitions } of assigned) {
      for (const partition of partitions) found.set(`${topic} ${partition}`, `${clientId} ${host}`);
    }
  }
  return found;
}

const memberView = ({
  id,
  instanceId,
  clientId,
  host,
  assigned,
}: NonNullable<GroupDescription["members"]>[number]) => ({
  id,
  instanceId,
  clientId,
  host,
  partitions: assigned.reduce((sum, { partitions }) => sum + partitions.length, 0),
  topics: assigned.map(({ topic }) => topic),
});

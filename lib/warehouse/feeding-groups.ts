import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import { flowReaders } from "@/lib/overview/flow-readers";
import { groupHref } from "@/lib/overview/hrefs";
import { newestJobs } from "@/lib/overview/newest-jobs";
import { groupsSeen } from "@/lib/overview/seen-of-kafka";
import { groupState } from "@/lib/overview/states";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { Feeder } from "@/lib/warehouse/contract";

/** The consumer groups that the feeders of a table read with, as far as the person may see them. */
export async function feedingGroups(
  environment: string,
  { bindings }: Pick<Actor, "bindings">,
  feeders: readonly Feeder[],
): Promise<Feeder[]> {
  const [groups, connectors, jobs] = await Promise.all([
    readSnapshot(environment, "groups", GroupsSnapshot),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
    readSnapshot(environment, "jobs", JobsSnapshot),
  ]);
  const seen = { groups: groups.body && groupsSeen(groups.body), connectors: connectors.body };
  const newest = newestJobs(jobs.body?.jobs ?? []);
  const readers = flowReaders(seen, newest);
  const named = (kind: Feeder["kind"]) =>
    new Set(feeders.filter((feeder) => feeder.kind === kind).map(({ name }) => name));
  const [ofConnectors, ofJobs] = [named("connector"), named("job")];
  const found = [
    ...(connectors.body?.connectors ?? [])
      .filter(({ name }) => ofConnectors.has(name))
      .map(({ group }) => readers.ofConnector(group)),
    ...newest.filter(({ name }) => ofJobs.has(name)).map((job) => readers.ofJob(job)),
  ].filter((group) => group !== undefined);
  return [...new Set(found)]
    .filter(({ id }) => may(bindings, { permission: "groups.read", environment, resource: id }))
    .map((group) => ({
      kind: "group" as const,
      name: group.id,
      system: "Kafka",
      state: groupState(group, Date.now()),
      word: group.word,
      href: groupHref(environment, group.id),
    }));
}

import type { JobSnapshot } from "@/lib/flink/jobs-snapshot";
import type { GroupSeen, Seen } from "@/lib/overview/seen";

/** Who a consumer group reads for. A Flink job's group is the job's own; groups of nobody else are applications. */
export type Readers = {
  ofConnector: (group: string | null) => GroupSeen | undefined;
  ofJob: (job: JobSnapshot) => GroupSeen | undefined;
  applications: GroupSeen[];
};

/** Sorts the groups by whom they read for. `jobs` are those that matter now. */
export function flowReaders(
  { groups, connectors }: Pick<Seen, "groups" | "connectors">,
  jobs: readonly JobSnapshot[],
): Readers {
  const byId = new Map((groups ?? []).map((group) => [group.id, group]));
  const owned = new Set<string>();
  const ownTopics = new Set<string>();
  for (const connector of connectors?.connectors ?? []) {
    if (connector.group) owned.add(connector.group);
    for (const topic of connector.ownTopics) ownTopics.add(topic);
  }
  const byJob = new Map<string, GroupSeen>();
  for (const job of jobs) {
    const found = [...byId.values()].find((group) => !owned.has(group.id) && isJobs(group, job.name));
    if (!found) continue;
    byJob.set(job.id, found);
    owned.add(found.id);
  }
  const applications = [...byId.values()].filter(
    ({ id, topics }) => !owned.has(id) && topics.length > 0 && !topics.every(({ topic }) => ownTopics.has(topic)),
  );
  return {
    ofConnector: (group) => (group === null ? undefined : byId.get(group)),
    ofJob: (job) => byJob.get(job.id),
    applications,
  };
}

// Flink's source assigns its partitions itself: its group only holds offsets and never has members. Nothing else ties it
// to the job than its name, which people choose alike.
function isJobs({ id, members }: GroupSeen, jobName: string): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return members === 0 && `-${bare(id)}-`.includes(`-${bare(jobName)}-`);
}

import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import type { Overview } from "@/lib/overview/contract";
import { makeOverview } from "@/lib/overview/make-overview";
import { groupsSeen, topicsSeen } from "@/lib/overview/seen-of-kafka";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";
import { fullName } from "@/lib/warehouse/full-name";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

/** The overview of an environment from what the collector last saw, as far as the person may see it; asks no system. */
export async function readOverview(environment: string, { bindings }: Pick<Actor, "bindings">): Promise<Overview> {
  const sees =
    (permission: Permission) =>
    ({ name }: { name: string }) =>
      may(bindings, { permission, environment, resource: name });
  const [topics, groups, registry, connectors, jobs, tables] = await Promise.all([
    readSnapshot(environment, "topics", TopicsSnapshot),
    readSnapshot(environment, "groups", GroupsSnapshot),
    readSnapshot(environment, "registry", RegistrySnapshot),
    readSnapshot(environment, "connectors", ConnectorsSnapshot),
    readSnapshot(environment, "jobs", JobsSnapshot),
    readSnapshot(environment, "tables", TablesSnapshot),
  ]);
  return makeOverview({
    environment,
    nowMs: Date.now(),
    topics: topics.body && topicsSeen(topics.body).filter(sees("topics.read")),
    groups: groups.body && groupsSeen(groups.body).filter(({ id }) => sees("groups.read")({ name: id })),
    connectors: connectors.body && {
      ...connectors.body,
      connectors: connectors.body.connectors.filter(sees("connectors.read")),
    },
    jobs: jobs.body && { ...jobs.body, jobs: jobs.body.jobs.filter(sees("jobs.read")) },
    tables: tables.body && {
      tables: tables.body.tables.filter((one) => sees("warehouse.read")({ name: fullName(one) })),
    },
    freshness: {
      topics: topics.freshness,
      groups: groups.freshness,
      registry: registry.freshness,
      connectors: connectors.freshness,
      jobs: jobs.freshness,
      tables: tables.freshness,
    },
  });
}

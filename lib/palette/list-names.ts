import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import type { Permission } from "@/lib/access/roles";
import { BrokersSnapshot } from "@/lib/brokers/contract";
import { ConnectorsSnapshot } from "@/lib/connectors/connectors-snapshot";
import { JobsSnapshot } from "@/lib/flink/jobs-snapshot";
import { GroupsSnapshot } from "@/lib/groups/groups-snapshot";
import type { Name, NameKind } from "@/lib/palette/contract";
import { nameHref } from "@/lib/palette/name-href";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import type { SnapshotKind } from "@/lib/snapshots/kinds";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import { TopicsSnapshot } from "@/lib/topics/topics-snapshot";
import { TablesSnapshot } from "@/lib/warehouse/tables-snapshot";

/** Every name the snapshots of `env` know and `actor` may see. A kind never collected has none. */
export async function listNames(env: string, actor: Actor): Promise<Name[]> {
  const names = await Promise.all([
    read(env, "topics", TopicsSnapshot, (seen) => seen.topics.map(({ name }) => name)),
    read(env, "groups", GroupsSnapshot, (seen) => seen.groups.map(({ id }) => id)),
    read(env, "brokers", BrokersSnapshot, (seen) => seen.brokers.map(({ id }) => String(id))),
    read(env, "registry", RegistrySnapshot, (seen) => seen.subjects),
    read(env, "connectors", ConnectorsSnapshot, (seen) => seen.connectors.map(({ name }) => name)),
    read(env, "jobs", JobsSnapshot, (seen) => seen.jobs.map(({ name }) => name)),
    read(env, "tables", TablesSnapshot, (seen) => seen.tables.map((table) => `${table.namespace}.${table.name}`)),
  ]);
  const [topics, groups, brokers, subjects, connectors, jobs, tables] = names;
  const found: [NameKind, Permission, readonly string[]][] = [
    ["topic", "topics.read", topics],
    ["group", "groups.read", groups],
    ["broker", "brokers.read", brokers],
    ["subject", "schemas.read", subjects],
    ["connector", "connectors.read", connectors],
    ["job", "jobs.read", jobs],
    ["table", "warehouse.read", tables],
  ];
  return found.flatMap(([kind, permission, all]) =>
    [...new Set(all)]
      .filter((name) => may(actor.bindings, { permission, environment: env, resource: name }))
      .map((name) => ({ kind, name, href: nameHref(env, kind, name) })),
  );
}

async function read<S extends z.ZodType>(
  env: string,
  kind: SnapshotKind,
  schema: S,
  namesOf: (seen: z.output<S>) => readonly string[],
): Promise<readonly string[]> {
  const { body } = await readSnapshot(env, kind, schema);
  return body === null ? [] : namesOf(body);
}

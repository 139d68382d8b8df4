import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { getEnvironment } from "@/lib/environments/get-environment";
import type { ListQuery } from "@/lib/list/list-query";
import { pageRows } from "@/lib/list/page-rows";
import { SUBJECT_FIELDS } from "@/lib/schemas/browser/subject-fields";
import type { SubjectRow } from "@/lib/schemas/contract";
import { knownTopics } from "@/lib/schemas/known-topics";
import { registryCollector } from "@/lib/schemas/registry-collector";
import { RegistrySnapshot, type SubjectSeen } from "@/lib/schemas/registry-snapshot";
import { topicsOfSubject } from "@/lib/schemas/topics-of-subject";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

/** Subjects that `actor` may see, from the snapshot: never asks the registry. */
export async function findSubjects(env: string, actor: Actor, query: ListQuery) {
  const [{ body, freshness: age }, topics, { systems }] = await Promise.all([
    readSnapshot(env, "registry", RegistrySnapshot),
    knownTopics(env),
    getEnvironment(env),
  ]);
  // It is looked at less often than other systems: older is not yet stale.
  const freshness = { ...age, intervalMs: age.intervalMs * registryCollector.everyIntervals };
  const configured = systems.registry !== undefined;
  const registry = { level: body?.level ?? null, mode: body?.mode ?? null, contexts: body?.contexts ?? [] };
  if (!body) return { freshness, configured, ...registry, subjects: null, total: 0, matched: 0, known: 0 };
  const allowed = (resource: string) => may(actor.bindings, { permission: "schemas.read", environment: env, resource });
  const rows = [
    ...body.subjects.map((name, index) => toRow(name, body.seen[index], topics)),
    ...body.deleted.map((name) => ({ ...toRow(name, undefined, topics), deleted: true })),
  ].filter(({ name }) => allowed(name));
  const { page, matched } = pageRows(rows, query, SUBJECT_FIELDS);
  const known = rows.filter(({ readAt }) => readAt !== null).length;
  return { freshness, configured, ...registry, subjects: page, total: rows.length, matched, known };
}

function toRow(name: string, seen: SubjectSeen | undefined, topics: ReadonlySet<string>): SubjectRow {
  const detail = seen?.detail;
  return {
    name,
    deleted: false,
    type: detail?.type ?? null,
    versions: detail?.versions.length ?? null,
    latest: detail?.versions.at(-1) ?? null,
    id: detail?.id ?? null,
    level: detail?.level ?? null,
    references: detail?.references ?? null,
    readAt: detail?.readAt ?? null,
    topic: topicsOfSubject(name, topics)[0]?.name ?? null,
    newestAt: seen?.newestAt ?? null,
  };
}

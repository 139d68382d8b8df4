import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { AppError } from "@/lib/app-error";
import { getEnvironment } from "@/lib/environments/get-environment";
import { parseFilter } from "@/lib/list/filter";
import { matchesFilter } from "@/lib/list/match";
import { parseSort, sortRows } from "@/lib/list/sort";
import { SUBJECT_FIELDS } from "@/lib/schemas/browser/subject-fields";
import type { listSubjects, SubjectRow } from "@/lib/schemas/contract";
import { knownTopics } from "@/lib/schemas/known-topics";
import { registryCollector } from "@/lib/schemas/registry-collector";
import { RegistrySnapshot, type SubjectSeen } from "@/lib/schemas/registry-snapshot";
import { topicsOfSubject } from "@/lib/schemas/topics-of-subject";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";

type Query = z.output<(typeof listSubjects)["query"]>;
type Fields = Record<string, (row: SubjectRow) => string | number | boolean | null>;
const FIELDS: Fields = SUBJECT_FIELDS;

/** Subjects that `actor` may see, from the snapshot: never asks the registry. */
export async function findSubjects(env: string, actor: Actor, query: Query) {
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
  const found = sorted(filtered(rows, query.filter), query.sort);
  const page = found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
  const known = rows.filter(({ readAt }) => readAt !== null).length;
  return { freshness, configured, ...registry, subjects: page, total: rows.length, matched: found.length, known };
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

function filtered(rows: SubjectRow[], text: string | undefined): SubjectRow[] {
  if (!text) return rows;
  const filter = parseFilter(text, Object.keys(FIELDS));
  if (filter.problems.length > 0) throw new AppError("invalid_input", `${filter.problems.join("; ")}.`);
  return rows.filter((row) => matchesFilter(filter, row, FIELDS));
}

function sorted(rows: SubjectRow[], text: string | undefined): SubjectRow[] {
  const sort = parseSort(text ?? "name");
  const read = FIELDS[sort?.key ?? ""];
  if (!sort || !read) throw new AppError("invalid_input", `There is no column ${sort?.key ?? text}.`);
  return sortRows(rows, read, sort.descending);
}

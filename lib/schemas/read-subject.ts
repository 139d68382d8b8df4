import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { may } from "@/lib/access/may";
import { db } from "@/lib/db/client";
import type { getSubject } from "@/lib/schemas/contract";
import { knownTopics } from "@/lib/schemas/known-topics";
import { noteVersions } from "@/lib/schemas/note-versions";
import { RegistrySnapshot } from "@/lib/schemas/registry-snapshot";
import { subjectVersions } from "@/lib/schemas/subject-versions";
import { topicsOfSubject } from "@/lib/schemas/topics-of-subject";
import { readSnapshot } from "@/lib/snapshots/read-snapshot";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

type Reply = z.input<(typeof getSubject)["response"]>;
const MOST_WRITES = 100;

/** A subject as the registry has it now, with when each version was first seen and what was written through the console. */
export async function readSubject(env: string, actor: Actor, registry: SubjectsPort, name: string): Promise<Reply> {
  const [{ living, all }, level, mode, snapshot, topics] = await Promise.all([
    subjectVersions(registry, name),
    registry.level(name),
    registry.mode(),
    readSnapshot(env, "registry", RegistrySnapshot),
    knownTopics(env),
  ]);
  const known = snapshot.body?.seen[snapshot.body.subjects.indexOf(name)] ?? null;
  // A name that the collector has not met yet is younger than its last look.
  const young = { appearedAt: new Date().toISOString(), newestAt: null, triedAt: null, detail: null };
  await noteVersions(env, name, living, known ?? (snapshot.body ? young : null));
  const rows = await db().schemaVersionSeen.findMany({ where: { environment: env, subject: name } });
  const times = new Map(rows.map(({ version, firstSeenAt }) => [version, firstSeenAt?.toISOString() ?? null]));
  return {
    at: new Date().toISOString(),
    name,
    deleted: living.length === 0,
    versions: all
      .map((version) => ({
        version,
        deleted: !living.includes(version),
        firstSeenAt: times.get(version) ?? null,
      }))
      .toReversed(),
    level: level.level,
    ownLevel: level.own,
    mode,
    topics: topicsOfSubject(name, topics),
    writes: may(actor.bindings, { permission: "audit.read", environment: env }) ? await writesTo(env, name) : [],
  };
}

async function writesTo(environment: string, target: string): Promise<Reply["writes"]> {
  const rows = await db().auditRecord.findMany({
    where: { environment, target, action: { startsWith: "schemas." } },
    orderBy: { id: "desc" },
    take: MOST_WRITES,
  });
  return rows.map(({ id, at, actorName, action, outcome, after }) => ({
    auditId: String(id),
    at: at.toISOString(),
    actor: actorName,
    action,
    outcome,
    detail: detailOf(after),
  }));
}

// What the write's record says of itself in a word or two.
function detailOf(after: unknown): string {
  if (typeof after !== "object" || after === null) return "";
  if ("level" in after) return after.level === null ? "the registry's level" : String(after.level);
  if ("version" in after)
    return `version ${after.version}${"permanent" in after && after.permanent ? ", for good" : ""}`;
  return "permanent" in after && after.permanent ? "for good" : "";
}

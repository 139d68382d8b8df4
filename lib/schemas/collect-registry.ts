import { AppError } from "@/lib/app-error";
import { lookOrder } from "@/lib/schemas/look-order";
import { noteVersions } from "@/lib/schemas/note-versions";
import type { RegistrySnapshot, SubjectDetail, SubjectSeen } from "@/lib/schemas/registry-snapshot";
import { mapLimited } from "@/lib/systems/map-limited";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

const AT_ONCE = 4;
const KNOWN_A_LOOK = 40;
const UNREAD_A_LOOK = 200;
const BUDGET_MS = 6_000;

type Look = {
  environment: string;
  /** The document of the look before; null at the first one. */
  before: RegistrySnapshot | null;
  /** Subjects written to through this console lately: their details come first. */
  changed: readonly string[];
};

/**
 * What the registry holds. Names come whole with a few calls; details of some subjects a look, a few that are known again
 * and those never read, within a budget of time: a registry of thousands is never asked for each one at once. What was read
 * stays in the document, so a restart goes on where it was.
 */
export async function collectRegistry(registry: SubjectsPort, look: Look): Promise<RegistrySnapshot> {
  const [types, living, all, level, mode, contexts] = await Promise.all([
    registry.types(),
    registry.subjects(),
    registry.allSubjects().catch((): string[] => []),
    registry.globalLevel(),
    registry.mode(),
    registry.contexts(),
  ]);
  const subjects = [...new Set(living)].toSorted();
  const seen = carried(subjects, look.before);
  const until = Date.now() + BUDGET_MS;
  const order = lookOrder(seen, look.changed);
  const known = order.filter((name) => seen.get(name)?.triedAt != null).slice(0, KNOWN_A_LOOK);
  const unread = order.filter((name) => seen.get(name)?.triedAt == null).slice(0, UNREAD_A_LOOK);
  await mapLimited([...known, ...unread], AT_ONCE, async (subject) => {
    const entry = seen.get(subject);
    if (entry && Date.now() < until) seen.set(subject, await refreshed(registry, look.environment, subject, entry));
  });
  return {
    types,
    subjects,
    deleted: [...new Set(all)].filter((name) => !seen.has(name)).toSorted(),
    level,
    mode,
    contexts,
    seen: subjects.map((name) => seen.get(name) ?? EMPTY),
  };
}

const EMPTY: SubjectSeen = { appearedAt: null, newestAt: null, triedAt: null, detail: null };

function carried(subjects: readonly string[], before: RegistrySnapshot | null): Map<string, SubjectSeen> {
  const known = new Map(before?.subjects.map((name, index) => [name, before.seen[index] ?? EMPTY]));
  const appearedAt = before ? new Date().toISOString() : null;
  return new Map(subjects.map((name) => [name, known.get(name) ?? { ...EMPTY, appearedAt }]));
}

async function refreshed(
  registry: SubjectsPort,
  environment: string,
  subject: string,
  known: SubjectSeen,
): Promise<SubjectSeen> {
  const triedAt = new Date().toISOString();
  try {
    const detail = await readDetail(registry, subject, known.detail);
    const newestAt = await noteVersions(environment, subject, detail.versions, known);
    return { ...known, newestAt, triedAt, detail };
  } catch (thrown) {
    const error = AppError.from(thrown);
    // Deleted since its name was read, or one that this registry cannot give: the others go on. A registry that is
    // gone fails the look by the calls before.
    if (error.system === "registry") return { ...known, triedAt };
    throw error;
  }
}

async function readDetail(
  registry: SubjectsPort,
  subject: string,
  known: SubjectDetail | null,
): Promise<SubjectDetail> {
  const [versions, { level }] = await Promise.all([registry.versions(subject), registry.level(subject)]);
  const readAt = new Date().toISOString();
  // A version never changes: with the same list there is nothing to fetch.
  if (known && known.versions.join() === versions.join()) return { ...known, level, readAt };
  const latest = await registry.version(subject, "latest");
  return { type: latest.type, versions, id: latest.id, level, references: latest.references.length, readAt };
}

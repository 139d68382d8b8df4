import { mapLimited } from "@/lib/systems/map-limited";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

const MOST_VERSIONS = 50;
const MOST_IDS = 50;

/** Schemas of other subjects that refer to these versions, newest first, each "subject version n"; bounded. */
export async function referringTo(
  registry: SubjectsPort,
  subject: string,
  versions: readonly number[],
): Promise<string[]> {
  const asked = versions.toSorted((a, b) => b - a).slice(0, MOST_VERSIONS);
  const ids = new Set((await mapLimited(asked, 4, (version) => registry.referencedBy(subject, version))).flat());
  const uses = await mapLimited([...ids].slice(0, MOST_IDS), 4, (id) => registry.usesOfId(id));
  const others = uses.flat().filter((use) => use.subject !== subject);
  return [...new Set(others.map((use) => `${use.subject} version ${use.version}`))];
}

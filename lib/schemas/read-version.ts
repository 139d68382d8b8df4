import type { z } from "zod";
import type { getSubjectVersion } from "@/lib/schemas/contract";
import { readFields } from "@/lib/schemas/fields/read-fields";
import { mapLimited } from "@/lib/systems/map-limited";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

type Reply = z.input<(typeof getSubjectVersion)["response"]>;
const MOST_REFERRING = 50;

/** A version with its fields and references both ways, asked now. */
export async function readVersion(registry: SubjectsPort, subject: string, version: number): Promise<Reply> {
  const [found, ids] = await Promise.all([
    registry.anyVersion(subject, version),
    registry.referencedBy(subject, version),
  ]);
  const [referring, uses] = await Promise.all([
    mapLimited(ids.slice(0, MOST_REFERRING), 4, async (id) =>
      (await registry.usesOfId(id)).map((use) => ({ ...use, id })),
    ),
    registry.usesOfId(found.id),
  ]);
  const { fields, doc, problem } = readFields(found.type, found.text);
  return {
    at: new Date().toISOString(),
    version,
    id: found.id,
    type: found.type,
    text: found.text,
    fields,
    doc,
    problem,
    references: found.references,
    referencedBy: referring.flat(),
    referencedByMore: Math.max(0, ids.length - MOST_REFERRING),
    sameId: uses.filter((use) => use.subject !== subject || use.version !== version),
  };
}

import type { z } from "zod";
import { diffLines } from "@/lib/schemas/browser/diff-lines";
import { prettySchema } from "@/lib/schemas/browser/pretty-schema";
import type { diffVersions } from "@/lib/schemas/contract";
import { diffFields } from "@/lib/schemas/diff-fields";
import { readFields } from "@/lib/schemas/fields/read-fields";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

type Reply = z.input<(typeof diffVersions)["response"]>;

/** What differs between two versions, softly deleted ones too: by field and by line. */
export async function compareVersions(
  registry: SubjectsPort,
  subject: string,
  from: number,
  to: number,
): Promise<Reply> {
  const [before, after] = await Promise.all([registry.anyVersion(subject, from), registry.anyVersion(subject, to)]);
  const old = readFields(before.type, before.text);
  const now = readFields(after.type, after.text);
  return {
    at: new Date().toISOString(),
    from,
    to,
    changes: old.fields && now.fields ? diffFields(old.fields, now.fields) : null,
    problem: old.problem ?? now.problem,
    lines: diffLines(prettySchema(before.text), prettySchema(after.text)),
  };
}

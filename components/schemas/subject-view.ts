import type { z } from "zod";
import type { getSubject } from "@/lib/schemas/contract";

/** A subject as its page has it. */
export type SubjectView = z.output<(typeof getSubject)["response"]>;

/** What the tabs of a subject share: which version is looked at, and how to look at another one. */
export type VersionPlace = { env: string; subject: SubjectView; shown: number; pick: (version: number) => void };

/** How a version is called in a choice. */
export function versionOptions({ versions }: SubjectView): { value: string; label: string }[] {
  return versions.map(({ version, deleted }, index) => ({
    value: String(version),
    label: `version ${version}${index === 0 ? ", newest" : ""}${deleted ? ", softly deleted" : ""}`,
  }));
}

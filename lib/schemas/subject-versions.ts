import { AppError } from "@/lib/app-error";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";

export type VersionsThere = { living: number[]; all: number[] };

/** A subject's versions as the registry has them now, with the softly deleted ones. Throws `not_found`. */
export async function subjectVersions(registry: SubjectsPort, subject: string): Promise<VersionsThere> {
  const living = await registry.versions(subject).catch(emptyIf("not_found"));
  const all = await registry.allVersions(subject).catch(emptyIf("not_found"));
  if (living.length + all.length > 0) return { living, all: [...new Set([...all, ...living])].sort((a, b) => a - b) };
  throw new AppError("not_found", `There is no subject ${subject} in this registry (any more).`, {
    system: "registry",
  });
}

const emptyIf =
  (code: string) =>
  (error: unknown): number[] => {
    if (error instanceof AppError && error.code === code) return [];
    throw error;
  };

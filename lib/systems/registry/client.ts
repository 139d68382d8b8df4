import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type HttpSystem, httpJson } from "@/lib/systems/http";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";
import { Stored, Version } from "@/lib/systems/registry/replies";
import { subjectCalls } from "@/lib/systems/registry/subject-calls";

const Uses = z.array(z.object({ subject: z.string(), version: z.number() }));

const part = encodeURIComponent;

/** A client of a Confluent-compatible registry (Confluent, Karapace, Apicurio's /apis/ccompat/v7). `timeoutMs` is per call. */
export function registryClient({ url, timeoutMs = 5_000 }: { url: string; timeoutMs?: number }): SubjectsPort {
  const at: HttpSystem = { system: "registry", url, timeoutMs };
  return {
    ...subjectCalls(at),
    types: () => httpJson(at, { path: "/schemas/types", reply: z.array(z.string()) }),
    subjects: () => httpJson(at, { path: "/subjects", reply: z.array(z.string()) }),
    versions: (subject) => httpJson(at, { path: `/subjects/${part(subject)}/versions`, reply: z.array(z.number()) }),
    version: (subject, version) =>
      httpJson(at, { path: `/subjects/${part(subject)}/versions/${version}`, reply: Version }),
    schemaById: (id) => httpJson(at, { path: `/schemas/ids/${id}`, reply: Stored }),
    usesOfId: (id) => httpJson(at, { path: `/schemas/ids/${id}/versions`, reply: Uses }).catch(emptyIfUntold),
  };
}

// Older registries have no such path; that the id exists was answered before.
function emptyIfUntold(error: unknown): { subject: string; version: number }[] {
  if (error instanceof AppError && (error.code === "not_found" || error.code === "unsupported")) return [];
  throw error;
}

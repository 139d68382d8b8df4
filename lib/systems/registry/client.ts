import { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type HttpSystem, httpJson } from "@/lib/systems/http";
import type { RegistryPort } from "@/lib/systems/registry/port";

const References = z
  .array(z.object({ name: z.string(), subject: z.string(), version: z.number() }))
  .nullish()
  .transform((list) => list ?? []);
const Stored = z
  .object({
    schema: z.string(),
    schemaType: z.enum(["AVRO", "JSON", "PROTOBUF"]).nullish(),
    references: References,
  })
  .transform(({ schema, schemaType, references }) => ({
    type: schemaType ?? ("AVRO" as const),
    text: schema,
    references,
  }));
const Version = Stored.and(z.object({ subject: z.string(), version: z.number(), id: z.number() })).transform(
  ({ type, text, references, subject, version, id }) => ({ type, text, references, subject, version, id }),
);
const Uses = z.array(z.object({ subject: z.string(), version: z.number() }));

const part = encodeURIComponent;

/** A client of a Confluent-compatible registry (Confluent, Karapace, Apicurio's /apis/ccompat/v7). `timeoutMs` is per call. */
export function registryClient({ url, timeoutMs = 5_000 }: { url: string; timeoutMs?: number }): RegistryPort {
  const at: HttpSystem = { system: "registry", url, timeoutMs };
  return {
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

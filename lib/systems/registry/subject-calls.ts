import { z } from "zod";
import { AppError, type ErrorCode } from "@/lib/app-error";
import { type HttpSystem, httpJson } from "@/lib/systems/http";
import type { RegistryPort, StoredSchema } from "@/lib/systems/registry/port";
import type { SubjectsPort } from "@/lib/systems/registry/port-subjects";
import { Version } from "@/lib/systems/registry/replies";

const Level = z
  .object({ compatibilityLevel: z.string().nullish(), compatibility: z.string().nullish() })
  .transform(({ compatibilityLevel, compatibility }) => compatibilityLevel ?? compatibility ?? null);
const Mode = z.object({ mode: z.string() }).transform(({ mode }) => mode);
// Confluent and Karapace give a list of messages, Apicurio one text.
const Check = z
  .object({
    is_compatible: z.boolean(),
    reason: z.string().nullish(),
    messages: z.array(z.string()).nullish(),
  })
  .transform(({ is_compatible, reason, messages }) => ({
    compatible: is_compatible,
    reasons: [...(messages ?? []), ...(reason ? [reason] : [])],
  }));

const part = encodeURIComponent;
const bodyOf = ({ text, type, references }: StoredSchema) => ({ schema: text, schemaType: type, references });

/** The calls of the room of schemas, apart from those that decoding needs too. */
export function subjectCalls(at: HttpSystem): Omit<SubjectsPort, keyof RegistryPort> {
  const numbers = z.array(z.number());
  const get = <S extends z.ZodType>(path: string, reply: S) => httpJson(at, { path, reply });
  const post = <S extends z.ZodType>(path: string, schema: StoredSchema, reply: S) =>
    httpJson(at, { path, reply, method: "POST", body: bodyOf(schema) });
  const remove = async (path: string, permanent: boolean) => {
    await httpJson(at, { path: permanent ? `${path}?permanent=true` : path, reply: z.unknown(), method: "DELETE" });
  };
  return {
    allSubjects: () => get("/subjects?deleted=true", z.array(z.string())),
    allVersions: (subject) => get(`/subjects/${part(subject)}/versions?deleted=true`, numbers),
    anyVersion: (subject, version) => get(`/subjects/${part(subject)}/versions/${version}?deleted=true`, Version),
    globalLevel: () => get("/config", Level).catch(when(["not_found", "unsupported"], null)),
    level: async (subject) => {
      const own = await get(`/config/${part(subject)}`, Level).catch(when(["not_found"], undefined));
      if (own === undefined) return { level: await get("/config", Level), own: false };
      // Apicurio answers with the registry's level where the subject has none of its own.
      return { level: own, own: own === (await get("/config", Level)) ? null : true };
    },
    setLevel: async (subject, level) => {
      const body = { compatibility: level };
      await httpJson(at, { path: `/config/${part(subject)}`, reply: z.unknown(), method: "PUT", body });
    },
    unsetLevel: (subject) =>
      remove(`/config/${part(subject)}`, false).catch((error: unknown) => when(["not_found"], undefined)(error)),
    mode: () => get("/mode", Mode).catch(when(["not_found", "unsupported"], null)),
    contexts: () => get("/contexts", z.array(z.string())).catch(when(["not_found", "unsupported"], [])),
    check: (subject, schema) =>
      post(`/compatibility/subjects/${part(subject)}/versions?verbose=true`, schema, Check).catch(
        when(["not_found"], { compatible: true, reasons: [] }),
      ),
    register: async (subject, schema) =>
      (await post(`/subjects/${part(subject)}/versions`, schema, z.object({ id: z.number() }))).id,
    find: (subject, schema) =>
      post(`/subjects/${part(subject)}`, schema, z.object({ id: z.number(), version: z.number() })).catch(
        when(["not_found"], null),
      ),
    referencedBy: (subject, version) =>
      get(`/subjects/${part(subject)}/versions/${version}/referencedby`, numbers).catch(
        when(["not_found", "unsupported"], []),
      ),
    deleteVersion: (subject, version, permanent) => remove(`/subjects/${part(subject)}/versions/${version}`, permanent),
    deleteSubject: async (subject, permanent) => {
      try {
        await remove(`/subjects/${part(subject)}`, permanent);
      } catch (error) {
        if (permanent || !(error instanceof AppError) || error.code !== "not_found") throw error;
        // Apicurio takes a subject for deleted as soon as one of its versions is: the others go one by one.
        const living = await get(`/subjects/${part(subject)}/versions`, numbers);
        for (const version of living) await remove(`/subjects/${part(subject)}/versions/${version}`, false);
      }
    },
  };
}

/** A value in place of failures that only say that there is no such thing. */
function when<T>(codes: readonly ErrorCode[], value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof AppError && codes.includes(error.code)) return value;
    throw error;
  };
}

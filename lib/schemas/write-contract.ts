import { z } from "zod";
import { WritePlan } from "@/lib/audit/write-plan";
import { endpoint } from "@/lib/http/endpoint";
import { SchemaType, SubjectParams } from "@/lib/schemas/contract";

const VersionParams = SubjectParams.extend({ version: z.coerce.number().int().min(1) });

/** One thing that stands against a schema: the registry's words, and where in the text it is, as far as it told. */
export const Objection = z.object({
  text: z.string(),
  pointer: z.string().nullable(),
  /** Name of the field at that place. */
  field: z.string().nullable(),
  line: z.number().nullable(),
});
export type Objection = z.infer<typeof Objection>;

export const registerSchema = endpoint({
  method: "POST",
  path: "/api/v1/environments/:env/subjects/:subject/versions",
  summary: "Register a version of a subject, or check and preview it",
  can: "schemas.register",
  resource: "subject",
  params: SubjectParams,
  body: z.object({
    text: z.string().min(1).max(1_000_000),
    type: SchemaType,
    references: z
      .array(z.object({ name: z.string().min(1), subject: z.string().min(1), version: z.number().int().min(1) }))
      .max(100)
      .default([]),
    dryRun: z.boolean(),
  }),
  response: WritePlan.extend({
    objections: z.array(Objection),
    /** The version that was made; null for a preview, or when the schema was there already. */
    version: z.number().nullable(),
  }),
});

export const setCompatibility = endpoint({
  method: "PUT",
  path: "/api/v1/environments/:env/subjects/:subject/compatibility",
  summary: "Set what new versions of a subject are held to, or preview it; null leaves it to the registry's level",
  can: "schemas.configure",
  resource: "subject",
  params: SubjectParams,
  body: z.object({ level: z.string().min(1).max(40).nullable(), dryRun: z.boolean() }),
  /** `undo`: the level that brings back what was. */
  response: WritePlan.extend({ undo: z.object({ level: z.string().nullable() }).nullable() }),
});

const DeleteBody = z.object({
  /** For good, after a soft delete; `typedName` then has to be the subject's name, unless it is a dry run. */
  permanent: z.boolean(),
  typedName: z.string().default(""),
  dryRun: z.boolean(),
});

export const deleteSubject = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env/subjects/:subject",
  summary: "Delete a subject softly, or for good once it is softly deleted, or preview it",
  can: "schemas.delete",
  resource: "subject",
  params: SubjectParams,
  body: DeleteBody,
  response: WritePlan,
});

export const deleteSubjectVersion = endpoint({
  method: "DELETE",
  path: "/api/v1/environments/:env/subjects/:subject/versions/:version",
  summary: "Delete a version softly, or for good once it is softly deleted, or preview it",
  can: "schemas.delete",
  resource: "subject",
  params: VersionParams,
  body: DeleteBody,
  response: WritePlan,
});

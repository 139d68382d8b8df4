import { z } from "zod";
import { EnvParam, endpoint } from "@/lib/http/endpoint";
import { ListQuery } from "@/lib/list/list-query";
import { Freshness } from "@/lib/snapshots/contract";

export const SubjectParams = z.object({ env: EnvParam, subject: z.string().min(1).max(1_000) });
export const SchemaType = z.enum(["AVRO", "JSON", "PROTOBUF"]);
const Version = z.coerce.number().int().min(1);

export const SubjectRow = z.object({
  name: z.string(),
  /** Softly deleted: its schemas can still be read by id. */
  deleted: z.boolean(),
  /** What follows is null until the details of the subject were read for the first time. */
  type: SchemaType.nullable(),
  versions: z.number().nullable(),
  latest: z.number().nullable(),
  id: z.number().nullable(),
  level: z.string().nullable(),
  references: z.number().nullable(),
  readAt: z.string().nullable(),
  /** The topic that the name says it belongs to. */
  topic: z.string().nullable(),
  newestAt: z.string().nullable(),
});
export type SubjectRow = z.infer<typeof SubjectRow>;

export const listSubjects = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/subjects",
  summary: "Subjects of the schema registry, from the snapshot; details are read little by little",
  can: "schemas.read",
  params: z.object({ env: EnvParam }),
  query: ListQuery,
  response: z.object({
    freshness: Freshness,
    /** False when the environment has no registry. */
    configured: z.boolean(),
    subjects: z.array(SubjectRow).nullable(),
    total: z.number(),
    matched: z.number(),
    /** Of `total`, those whose details were read at least once. */
    known: z.number(),
    level: z.string().nullable(),
    mode: z.string().nullable(),
    contexts: z.array(z.string()),
  }),
});

const Reference = z.object({ name: z.string(), subject: z.string(), version: z.number() });

export const getSubject = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/subjects/:subject",
  summary: "A subject's versions and compatibility, asked now, with when each version was first seen",
  can: "schemas.read",
  resource: "subject",
  params: SubjectParams,
  response: z.object({
    at: z.string(),
    name: z.string(),
    deleted: z.boolean(),
    versions: z.array(
      z.object({
        version: z.number(),
        deleted: z.boolean(),
        /** Null: it was there before this console looked. */
        firstSeenAt: z.string().nullable(),
      }),
    ),
    level: z.string().nullable(),
    /** False where the level is the registry's own, null where the registry does not tell them apart. */
    ownLevel: z.boolean().nullable(),
    mode: z.string().nullable(),
    topics: z.array(z.object({ name: z.string(), why: z.string() })),
    /** What was written to it through this console, newest first; empty for those who may not read the audit log. */
    writes: z.array(
      z.object({
        auditId: z.string(),
        at: z.string(),
        actor: z.string(),
        action: z.string(),
        outcome: z.string(),
        detail: z.string(),
      }),
    ),
  }),
});

export const SchemaField = z.object({
  path: z.string(),
  type: z.string(),
  /** JSON text; null where there is none. */
  default: z.string().nullable(),
  required: z.boolean(),
  doc: z.string().nullable(),
  /** Other names it is known by: Avro's aliases, Protobuf's field number. */
  aliases: z.array(z.string()),
});
export type SchemaField = z.infer<typeof SchemaField>;

export const getSubjectVersion = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/subjects/:subject/versions/:version",
  summary: "A version with its text, fields, references both ways and other subjects of its id, asked now",
  can: "schemas.read",
  resource: "subject",
  params: SubjectParams.extend({ version: Version }),
  response: z.object({
    at: z.string(),
    version: z.number(),
    id: z.number(),
    type: SchemaType,
    text: z.string(),
    /** Null when the text could not be understood; `problem` says why. */
    fields: z.array(SchemaField).nullable(),
    doc: z.string().nullable(),
    problem: z.string().nullable(),
    references: z.array(Reference),
    referencedBy: z.array(z.object({ subject: z.string(), version: z.number(), id: z.number() })),
    referencedByMore: z.number(),
    sameId: z.array(z.object({ subject: z.string(), version: z.number() })),
  }),
});

export const FieldChange = z.object({
  kind: z.enum(["added", "removed", "renamed", "type", "default", "required", "doc"]),
  path: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

export const DiffLine = z.object({
  kind: z.enum(["same", "added", "removed", "gap"]),
  left: z.number().nullable(),
  right: z.number().nullable(),
  text: z.string(),
});
export type DiffLine = z.infer<typeof DiffLine>;

export const diffVersions = endpoint({
  method: "GET",
  path: "/api/v1/environments/:env/subjects/:subject/diff",
  summary: "What differs between two versions of a subject: by field and by line",
  can: "schemas.read",
  resource: "subject",
  params: SubjectParams,
  query: z.object({ from: Version, to: Version }),
  response: z.object({
    at: z.string(),
    from: z.number(),
    to: z.number(),
    /** Null when one of the texts could not be understood. */
    changes: z.array(FieldChange).nullable(),
    problem: z.string().nullable(),
    lines: z.array(DiffLine),
  }),
});

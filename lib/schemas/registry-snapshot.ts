import { z } from "zod";

/** What was read of one subject, and when. */
export const SubjectDetail = z.object({
  type: z.enum(["AVRO", "JSON", "PROTOBUF"]),
  versions: z.array(z.number()),
  /** Registry-wide id of the newest version. */
  id: z.number(),
  level: z.string().nullable(),
  references: z.number(),
  readAt: z.string(),
});
export type SubjectDetail = z.infer<typeof SubjectDetail>;

export const SubjectSeen = z.object({
  /** When its name was first seen; null when it was there at the first look. */
  appearedAt: z.string().nullable(),
  /** When a version that was not there before was last seen. */
  newestAt: z.string().nullable(),
  /** When its details were last asked for, also in vain; null before its first turn. */
  triedAt: z.string().nullable(),
  /** Null until they were read for the first time. */
  detail: SubjectDetail.nullable(),
});
export type SubjectSeen = z.infer<typeof SubjectSeen>;

/** The document of kind "registry". */
export const RegistrySnapshot = z.object({
  types: z.array(z.string()),
  subjects: z.array(z.string()),
  deleted: z.array(z.string()),
  level: z.string().nullable(),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  /** Parallel to `subjects`. */
  seen: z.array(SubjectSeen),
});
export type RegistrySnapshot = z.infer<typeof RegistrySnapshot>;

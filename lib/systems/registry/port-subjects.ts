import type { RegistryPort, SchemaVersion, StoredSchema } from "@/lib/systems/registry/port";

/** What the compatibility of a subject is held to. Registries may know more levels than these. */
export const LEVELS = [
  "BACKWARD",
  "BACKWARD_TRANSITIVE",
  "FORWARD",
  "FORWARD_TRANSITIVE",
  "FULL",
  "FULL_TRANSITIVE",
  "NONE",
] as const;
export type Level = (typeof LEVELS)[number];

/** Whether a schema may become the next version, with the registry's own reasons where it may not. */
export type Verdict = { compatible: boolean; reasons: string[] };

/** The registry as the room of schemas needs it: also what was softly deleted, and writes. Everything throws AppError. */
export type SubjectsPort = RegistryPort & {
  /** Softly deleted subjects with the living ones; only the living where the registry knows no soft delete. */
  allSubjects(): Promise<string[]>;
  /** Softly deleted versions with the living ones. */
  allVersions(subject: string): Promise<number[]>;
  /** As `version`, for one that may be softly deleted. */
  anyVersion(subject: string, version: number): Promise<SchemaVersion>;
  /** The level of the whole registry; null where it tells none. */
  globalLevel(): Promise<string | null>;
  /** The subject's level; `own` is false where it is the registry's, null where the registry does not tell them apart. */
  level(subject: string): Promise<{ level: string | null; own: boolean | null }>;
  setLevel(subject: string, level: string): Promise<void>;
  /** Takes the subject's own level away, so that the registry's holds. */
  unsetLevel(subject: string): Promise<void>;
  /** READWRITE, READONLY or IMPORT; null where the registry has no modes. */
  mode(): Promise<string | null>;
  contexts(): Promise<string[]>;
  /** Held to the subject's level against the versions that the level names. A new subject is compatible. */
  check(subject: string, schema: StoredSchema): Promise<Verdict>;
  /** Registers a version, or finds the one that is there already; the id. */
  register(subject: string, schema: StoredSchema): Promise<number>;
  /** The living version that has this schema; null when there is none. */
  find(subject: string, schema: StoredSchema): Promise<{ id: number; version: number } | null>;
  /** Ids of schemas that refer to this version. */
  referencedBy(subject: string, version: number): Promise<number[]>;
  /** `permanent` only after a soft delete. */
  deleteVersion(subject: string, version: number, permanent: boolean): Promise<void>;
  deleteSubject(subject: string, permanent: boolean): Promise<void>;
};

/** How a schema is written. Registries leave the type out for Avro. */
export type SchemaType = "AVRO" | "JSON" | "PROTOBUF";

/** A schema that another one uses: `name` is how the text refers to it (a full name, a URL or an import path). */
export type SchemaReference = { name: string; subject: string; version: number };

export type StoredSchema = { type: SchemaType; text: string; references: SchemaReference[] };
export type SchemaVersion = StoredSchema & { subject: string; version: number; id: number };

/**
 * What the console needs of a Confluent-compatible schema registry. Everything throws AppError; a schema or subject that
 * does not exist is `not_found`.
 */
export type RegistryPort = {
  /** The types of schema it can hold; the cheapest call that shows the registry is alive. */
  types(): Promise<string[]>;
  subjects(): Promise<string[]>;
  versions(subject: string): Promise<number[]>;
  version(subject: string, version: number | "latest"): Promise<SchemaVersion>;
  schemaById(id: number): Promise<StoredSchema>;
  /** Where a schema id is registered; empty on registries that do not tell. */
  usesOfId(id: number): Promise<{ subject: string; version: number }[]>;
};

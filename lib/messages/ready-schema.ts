import { AppError } from "@/lib/app-error";
import { avroSchema, type PayloadReader } from "@/lib/messages/avro-schema";
import { type ImportedFile, protobufSchema } from "@/lib/messages/protobuf-schema";
import type { RegistryPort, SchemaReference } from "@/lib/systems/registry/port";

/** A schema that payloads can be read with. JSON Schema payloads are JSON already: they have no reader. */
export type ReadySchema =
  | { format: "avro" | "protobuf"; read: PayloadReader; subject: string | null }
  | { format: "json-schema"; subject: string | null };

const MAX_REFERENCES = 100;

/** Fetches a schema and all it refers to, and makes it ready. Throws AppError, or what the schema's own parser throws. */
export async function readySchema(registry: RegistryPort, id: number): Promise<ReadySchema> {
  const [schema, uses] = await Promise.all([
    registry.schemaById(id),
    // The subject is a help for the reader of the screen, nothing more.
    registry.usesOfId(id).catch(() => []),
  ]);
  const subject = uses[0]?.subject ?? null;
  if (schema.type === "JSON") return { format: "json-schema", subject };
  const imports = await referredFiles(registry, schema.references);
  if (schema.type === "PROTOBUF") return { format: "protobuf", read: protobufSchema(schema.text, imports), subject };
  const texts = imports.map(({ text }) => text);
  return { format: "avro", read: avroSchema(schema.text, texts), subject };
}

/** All that a schema refers to, each after what it uses itself. */
export async function referredFiles(
  registry: RegistryPort,
  references: readonly SchemaReference[],
): Promise<ImportedFile[]> {
  const files = new Map<string, ImportedFile>();
  await collect(registry, references, files);
  return [...files.values()];
}

/** Depth first, so that each file stands after those it uses itself; each subject and version once, so cycles end. */
async function collect(
  registry: RegistryPort,
  references: readonly SchemaReference[],
  files: Map<string, ImportedFile>,
  seen = new Set<string>(),
): Promise<void> {
  for (const { name, subject, version } of references) {
    const key = `${subject} ${version}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (seen.size > MAX_REFERENCES) {
      throw new AppError("unsupported", `The schema refers to more than ${MAX_REFERENCES} others.`, {
        system: "registry",
      });
    }
    const found = await registry.version(subject, version);
    await collect(registry, found.references, files, seen);
    files.set(key, { name, text: found.text });
  }
}

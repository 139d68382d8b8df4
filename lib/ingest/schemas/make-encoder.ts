import { avroEncoder } from "@/lib/ingest/encode/avro-encoder";
import type { Encoder } from "@/lib/ingest/encode/encoder";
import { jsonSchemaEncoder } from "@/lib/ingest/encode/json-schema-encoder";
import { protobufEncoder } from "@/lib/ingest/encode/protobuf-encoder";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { referredFiles } from "@/lib/messages/ready-schema";
import type { RegistryPort, StoredSchema } from "@/lib/systems/registry/port";

/** A registered schema ready to write with, and the frame that Confluent's clients look for: a zero and the id. */
export type SchemaWriter = Encoder & { id: number; frame: Buffer };

/** Fetches what the schema refers to and compiles it. Throws AppError, or 42205 for a schema that cannot be used. */
export async function makeEncoder(registry: RegistryPort, id: number, schema: StoredSchema): Promise<SchemaWriter> {
  const files = await referredFiles(registry, schema.references);
  const frame = Buffer.alloc(5);
  frame.writeInt32BE(id, 1);
  try {
    return { id, frame, ...compile(schema, files) };
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    throw new RestError(422, CODES.badSchema, `Invalid schema: schema ${id} cannot be used: ${words.slice(0, 300)}`);
  }
}

function compile({ type, text }: StoredSchema, files: { name: string; text: string }[]): Encoder {
  if (type === "JSON") return jsonSchemaEncoder(text, files);
  if (type === "PROTOBUF") return protobufEncoder(text, files);
  return avroEncoder(
    text,
    files.map((file) => file.text),
  );
}

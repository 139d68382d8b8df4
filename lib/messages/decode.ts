import type { Decoded } from "@/lib/messages/decoded";
import { guess } from "@/lib/messages/guess";
import { JsonText, LimitMet, type Limits } from "@/lib/messages/json-text";
import type { ReadySchema } from "@/lib/messages/ready-schema";
import type { SchemaLookup } from "@/lib/messages/schema-cache";

const HEADER_BYTES = 5; // a zero, then the schema id as four bytes

/**
 * Reads a key or a value for a person: by its schema when it is in Confluent's wire format, else by what it looks like.
 * Never throws and never gives nothing: what cannot be read comes as it is, with the reason.
 */
export async function decode(bytes: Buffer | null, limits: Limits, lookup?: SchemaLookup): Promise<Decoded> {
  if (bytes === null) return { ...PLAIN, format: "null", sizeBytes: 0 };
  const sizeBytes = bytes.length;
  if (sizeBytes === 0) return { ...PLAIN, format: "empty", sizeBytes };
  const schemaId = frameId(bytes);
  if (schemaId === undefined) return { ...PLAIN, ...guess(bytes, limits), sizeBytes };
  const schema = await find(schemaId, lookup);
  if (schema.format === "missing") return unread(bytes, limits, schemaId, null, schema.reason);
  try {
    return { ...PLAIN, ...bySchema(bytes, limits, schema), sizeBytes, schemaId, subject: schema.subject };
  } catch (thrown) {
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    const note = `The bytes do not fit schema ${schemaId}: ${words.slice(0, 200)}.`;
    return unread(bytes, limits, schemaId, schema.subject, note);
  }
}

const PLAIN = { syntax: "none", value: null, schemaId: null, subject: null, note: null, truncated: false } as const;

// Registries count ids from 1, so small numbers written as eight bytes are not taken for a frame.
function frameId(bytes: Buffer): number | undefined {
  if (bytes.length < HEADER_BYTES || bytes[0] !== 0) return undefined;
  const id = bytes.readInt32BE(1);
  return id > 0 ? id : undefined;
}

const find = (id: number, lookup: SchemaLookup | undefined): ReturnType<SchemaLookup> =>
  lookup?.(id) ?? Promise.resolve({ format: "missing", reason: "This environment has no schema registry." });

function bySchema(bytes: Buffer, limits: Limits, schema: ReadySchema): Partial<Decoded> & Pick<Decoded, "format"> {
  if (schema.format === "json-schema") {
    const read = guess(bytes.subarray(HEADER_BYTES), limits);
    if (read.format === "json") return { ...read, format: "json-schema" };
    throw new Error("they are not JSON");
  }
  const out = new JsonText(limits);
  try {
    schema.read(bytes, HEADER_BYTES, out);
    return { format: schema.format, syntax: "json", value: out.toString() };
  } catch (thrown) {
    if (!(thrown instanceof LimitMet)) throw thrown;
    const note = thrown.limit === "maxChars" ? null : LIMIT_WORDS[thrown.limit];
    return { format: schema.format, syntax: "json", value: out.toString(), truncated: true, note };
  }
}

const LIMIT_WORDS = {
  maxDepth: "Nested too deep to be shown in full.",
  maxNodes: "Has too many values to be shown in full.",
} as const;

function unread(bytes: Buffer, limits: Limits, schemaId: number, subject: string | null, note: string): Decoded {
  return { ...PLAIN, ...guess(bytes, limits), sizeBytes: bytes.length, schemaId, subject, note };
}

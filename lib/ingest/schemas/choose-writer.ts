import { type Encoder, NotAsSchema } from "@/lib/ingest/encode/encoder";
import type { Part, SchemaGiven } from "@/lib/ingest/envelope/read-envelope";
import type { Embedded } from "@/lib/ingest/media-type";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import type { SchemaWriter } from "@/lib/ingest/schemas/make-encoder";
import type { Registering } from "@/lib/ingest/schemas/registered-id";
import { registeredId } from "@/lib/ingest/schemas/registered-id";
import type { SubjectSchemas } from "@/lib/ingest/schemas/subject-schemas";

/** Writes one side of a record, its key or its value; throws NotAsSchema. `schemaId` is what the answer tells. */
export type SideWriter = { schemaId: number | null; write(part: Part): Buffer };

export type Side = {
  topic: string;
  side: "key" | "value";
  embedded: Embedded;
  given: SchemaGiven;
  schemas: SubjectSchemas | undefined;
  registering: Registering;
};

const NAMES: Record<Encoder["format"], string> = { avro: "Avro", jsonschema: "JSON Schema", protobuf: "Protobuf" };

/** How the keys or the values of one request are written. Throws RestError when the request as a whole cannot be. */
export async function chooseWriter(asked: Side): Promise<SideWriter> {
  const { topic, side, embedded, schemas } = asked;
  if (embedded === "binary") return { schemaId: null, write: base64 };
  const subject = `${topic}-${side}`;
  if (embedded === "json" || embedded === "event") {
    const latest = (await schemas?.latest(subject)) ?? null;
    if (latest === null) return { schemaId: null, write: ({ raw }) => Buffer.from(raw) };
    if (embedded === "event") return framed(latest);
    return { schemaId: null, write: plain(latest, subject) };
  }
  const writer = await schemaWriter(asked, subject);
  if (writer.format === embedded) return framed(writer);
  const words = `Invalid schema: schema ${writer.id} is ${NAMES[writer.format]}, not ${NAMES[embedded]}.`;
  throw new RestError(422, CODES.badSchema, words);
}

async function schemaWriter(asked: Side, subject: string): Promise<SchemaWriter> {
  const { side, given, schemas } = asked;
  if (!schemas) throw new RestError(422, CODES.badSchema, "Invalid schema: this environment has no schema registry.");
  if (given.id !== null) return schemas.byId(subject, given.id);
  if (given.text !== null) return schemas.byId(subject, await registeredId(asked, subject, given.text));
  // Confluent's wants a schema here; where the topic has one, that is the one that is meant.
  const latest = await schemas.latest(subject);
  if (latest) return latest;
  if (side === "key") {
    throw new RestError(422, CODES.noKeySchema, "Request includes keys but does not include key schema");
  }
  throw new RestError(422, CODES.noValueSchema, "Request includes values but does not include value schema");
}

const framed = (writer: SchemaWriter): SideWriter => ({
  schemaId: writer.id,
  write: (part) => Buffer.concat([writer.frame, writer.encode(part)]),
});

// The json form is written as it came, without a frame: it can only be checked by a schema of JSON.
function plain(writer: SchemaWriter, subject: string): SideWriter["write"] {
  if (writer.format === "jsonschema") return (part) => writer.encode(part);
  return () => {
    const words = `is plain JSON, but ${subject} is ${NAMES[writer.format]}: send it as ${writer.format}`;
    throw new NotAsSchema("", words);
  };
}

function base64({ json }: Part): Buffer {
  if (typeof json === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(json) && json.length % 4 !== 1) {
    return Buffer.from(json, "base64");
  }
  throw new NotAsSchema("", "has to be base64 text");
}

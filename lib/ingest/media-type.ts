import { CODES, RestError } from "@/lib/ingest/rest-error";

/** How keys and values stand in the body. `event` is a plain JSON body: the whole of it is one value. */
export type Embedded = "json" | "binary" | "avro" | "jsonschema" | "protobuf" | "event";

const V2 = /^application\/vnd\.kafka(?:\.(json|binary|avro|jsonschema|protobuf))?(?:\.v2)?(?:\+json)?$/;

/** The form that a Content-Type names; without a form in it, it is binary, as in Confluent's. Throws 415. */
export function embeddedOf(contentType: string | null): Embedded {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/json") return "event";
  const found = V2.exec(type);
  if (found) return (found[1] as Embedded | undefined) ?? "binary";
  const wanted = "application/vnd.kafka.{json,binary,avro,jsonschema,protobuf}.v2+json or application/json";
  throw new RestError(415, CODES.mediaType, `HTTP 415 Unsupported Media Type: wants ${wanted}.`);
}

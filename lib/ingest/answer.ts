import { dbError } from "@/lib/db/db-error";
import type { IngestReply, Offset } from "@/lib/ingest/ingest-records";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { log } from "@/lib/log";
import { writeJson } from "@/lib/systems/json";

const headers = (requestId: string): Record<string, string> => ({
  "content-type": "application/vnd.kafka.v2+json",
  "cache-control": "no-store",
  "x-request-id": requestId,
});

/**
 * The answer to a produce call in the form of Confluent's proxy. When every record of it was refused for what it is, the
 * whole request is (422): a client that only looks at the status must not take that for written.
 */
export function ingestAnswer({ offsets, keySchemaId, valueSchemaId }: IngestReply, requestId: string): Response {
  const [first] = offsets;
  if (first && "code" in first && offsets.every((one) => "code" in one && one.code >= 40_400 && one.code < 43_000)) {
    const all = offsets.length === 1 ? "" : ` (the first of ${offsets.length} records, all refused)`;
    return errorAnswer(new RestError(first.code < 42_200 ? 404 : 422, first.code, `${first.message}${all}`), requestId);
  }
  const body = { offsets: offsets.map(offsetJson), key_schema_id: keySchemaId, value_schema_id: valueSchemaId };
  return new Response(writeJson(body), { headers: headers(requestId) });
}

const offsetJson = (one: Offset) =>
  "code" in one
    ? { partition: null, offset: null, error_code: one.code, error: one.message }
    : { partition: one.partition, offset: one.offset, error_code: null, error: null };

/** A failure of the whole call: {"error_code", "message"}, with Retry-After where the same call may work later. */
export function errorAnswer(thrown: unknown, requestId: string): Response {
  const { status, code, message, retryAfter } = asRestError(thrown, requestId);
  return new Response(JSON.stringify({ error_code: code, message }), {
    status,
    headers: { ...headers(requestId), ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }) },
  });
}

function asRestError(thrown: unknown, requestId: string): RestError {
  if (thrown instanceof RestError) return thrown;
  const error = dbError(thrown);
  if (error.code === "internal") log.error({ requestId, error }, "ingest failed");
  if (error.code === "not_found") return new RestError(404, CODES.noTopic, error.message);
  if (error.retryable) return new RestError(503, CODES.busy, error.message, 2);
  const kafka = error.system === "kafka";
  return new RestError(
    500,
    kafka ? CODES.kafka : 500,
    kafka ? `Kafka error: ${error.message}` : "Internal Server Error",
  );
}

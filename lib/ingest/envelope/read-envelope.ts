import { itemSpans, memberSpans, type Span } from "@/lib/ingest/envelope/raw-members";
import type { Embedded } from "@/lib/ingest/media-type";
import { CODES, RestError } from "@/lib/ingest/rest-error";
import { parseJson } from "@/lib/systems/json";

/** A key or value as it came: `json` parsed without rounding, `raw` the very text. */
export type Part = { json: unknown; raw: string };
export type SentRecord = { key: Part | null; value: Part | null; partition: number | null; timestampMs: number | null };
export type SchemaGiven = { id: number | null; text: string | null };
export type Envelope = { records: SentRecord[]; keySchema: SchemaGiven; valueSchema: SchemaGiven };

const MAX_RECORDS = 10_000;
// A number that JSON.parse may round has at least sixteen digits, or an exponent; texts without one need no second look.
const LONG_NUMBER = /\d{16}/;
const MEMBERS = new Set(["records", "key_schema", "value_schema", "key_schema_id", "value_schema_id"]);

/** The body of a produce call; a plain JSON body that is no envelope is one value. Throws 400 and 422 as Confluent does. */
export function readEnvelope(text: string, embedded: Embedded): Envelope {
  const body = parsed(text);
  if (embedded === "event" && !isEnvelope(body)) {
    const record = { key: null, value: part(body, text.trim()), partition: null, timestampMs: null };
    return { records: [record], keySchema: NONE, valueSchema: NONE };
  }
  if (!isObject(body)) throw new RestError(400, 400, "The body has to be an object with records.");
  const list = body.records;
  if (!Array.isArray(list) || list.length === 0) throw unprocessable("records may not be empty");
  if (list.length > MAX_RECORDS) throw new RestError(413, CODES.tooLarge, `At most ${MAX_RECORDS} records a request.`);
  const at = memberSpans(text, 0).get("records")?.start ?? 0;
  const spans = itemSpans(text, at);
  return {
    records: list.map((one, index) => record(one, text, spans[index])),
    keySchema: { id: schemaId(body, "key_schema_id"), text: schemaText(body, "key_schema") },
    valueSchema: { id: schemaId(body, "value_schema_id"), text: schemaText(body, "value_schema") },
  };
}

const NONE: SchemaGiven = { id: null, text: null };

// A plain JSON body is taken for an envelope only when nothing in it could be anything else.
const isEnvelope = (body: unknown): boolean =>
  isObject(body) &&
  Object.keys(body).every((name) => MEMBERS.has(name)) &&
  Array.isArray(body.records) &&
  body.records.every((one) => isObject(one) && "value" in one);

function parsed(text: string): unknown {
  try {
    return LONG_NUMBER.test(text) ? parseJson(text) : JSON.parse(text);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new RestError(400, 400, `Malformed JSON: ${words}`);
  }
}

function record(one: unknown, text: string, span: Span | undefined): SentRecord {
  if (!isObject(one) || !span) throw unprocessable("each of records has to be an object");
  const spans = memberSpans(text, span.start);
  const raw = (name: string) => text.slice(spans.get(name)?.start, spans.get(name)?.end);
  return {
    key: one.key === undefined ? null : part(one.key, raw("key")),
    value: one.value === undefined ? null : part(one.value, raw("value")),
    partition: whole(one.partition, "partition", 2 ** 31 - 1),
    timestampMs: whole(one.timestamp, "timestamp", Number.MAX_SAFE_INTEGER),
  };
}

const part = (json: unknown, raw: string): Part | null => (json === null ? null : { json, raw });

function whole(value: unknown, name: string, most: number): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw unprocessable(`${name} has to be a whole number`);
}

const schemaId = (body: Record<string, unknown>, name: string): number | null => whole(body[name], name, 2 ** 31 - 1);

function schemaText(body: Record<string, unknown>, name: string): string | null {
  const value = body[name];
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value;
  throw unprocessable(`${name} has to be the schema's text, as a string`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const unprocessable = (words: string): RestError => new RestError(422, CODES.unprocessable, words);

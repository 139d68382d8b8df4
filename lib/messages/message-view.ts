import type { MessageView } from "@/lib/messages/contract";
import { decode } from "@/lib/messages/decode";
import { decodeHeader } from "@/lib/messages/decode-header";
import type { Limits } from "@/lib/messages/json-text";
import type { SchemaLookup } from "@/lib/messages/schema-cache";
import type { KafkaRecord } from "@/lib/systems/kafka/port-records";

const MAX_HEADERS = 200;
const HEADER_CHARS_OF_VALUE = 16; // a header is given a sixteenth of what a value may take

/** A record as the browser gets it: key, value and headers read within `limits`. Never throws. */
export async function messageView(record: KafkaRecord, limits: Limits, lookup?: SchemaLookup): Promise<MessageView> {
  const [key, value] = await Promise.all([decode(record.key, limits, lookup), decode(record.value, limits, lookup)]);
  const headerChars = Math.max(512, Math.floor(limits.maxChars / HEADER_CHARS_OF_VALUE));
  return {
    partition: record.partition,
    offset: String(record.offset),
    timestampMs: String(record.timestampMs),
    timestampType: record.timestampType,
    key,
    value,
    headers: record.headers.slice(0, MAX_HEADERS).map((header) => decodeHeader(header.key, header.value, headerChars)),
    headerCount: record.headers.length,
  };
}

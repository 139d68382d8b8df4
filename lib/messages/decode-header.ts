import { isUtf8 } from "node:buffer";
import type { Header } from "@/lib/messages/decoded";
import { textHead } from "@/lib/messages/guess";

// Spring writes these as big-endian integers of four or eight bytes; some of them would pass for text.
const SPRING_INTEGER =
  /^(kafka_(dlt-)?original-(partition|offset|timestamp)|kafka_deliveryAttempt|retry_topic-(attempts|original-timestamp|backoff-timestamp))$/;
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;

/** Reads one header: text when it is text, an integer when it is one by name or by length, else hex. */
export function decodeHeader(key: string, bytes: Buffer | null, maxChars: number): Header {
  if (bytes === null) return { key, encoding: "null", value: null, sizeBytes: 0, truncated: false };
  const base = { key, sizeBytes: bytes.length };
  const integer =
    bytes.length > 0 && bytes.length <= 8
      ? BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString("hex")}`))
      : undefined;
  if (SPRING_INTEGER.test(key) && integer !== undefined) {
    return { ...base, encoding: "integer", value: String(integer), truncated: false };
  }
  if (isUtf8(bytes)) {
    const { text, truncated } = textHead(bytes, maxChars);
    if (!CONTROL.test(text)) return { ...base, encoding: "text", value: text, truncated };
  }
  if (integer !== undefined && (bytes.length === 4 || bytes.length === 8)) {
    return { ...base, encoding: "integer", value: String(integer), truncated: false };
  }
  const shown = bytes.subarray(0, Math.floor(maxChars / 2));
  return { ...base, encoding: "hex", value: shown.toString("hex"), truncated: shown.length < bytes.length };
}

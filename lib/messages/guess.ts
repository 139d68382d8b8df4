import { isUtf8 } from "node:buffer";
import type { Decoded } from "@/lib/messages/decoded";
import type { Limits } from "@/lib/messages/json-text";

type Guess = Pick<Decoded, "format" | "syntax" | "value" | "truncated"> & { note: string | null };

// Above this, JSON is judged by its first and last character instead of being parsed for a preview of it.
const PARSE_MAX_BYTES = 64 * 1024;
// Control characters that no text holds; line ends and tabs it does.
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u;

/** What bytes most likely are when no schema says: JSON, text, an integer or UUID in its usual binary form, or just bytes. */
export function guess(bytes: Buffer, limits: Limits): Guess {
  if (isUtf8(bytes)) {
    const head = textHead(bytes, limits.maxChars);
    if (!CONTROL.test(head.text)) return asText(bytes, head, limits);
  }
  return asInteger(bytes) ?? asUuid(bytes) ?? asHex(bytes, limits);
}

/** The first `maxChars` characters of UTF-8 bytes, never half a character. */
export function textHead(bytes: Buffer, maxChars: number): { text: string; truncated: boolean } {
  // No character takes more than four bytes, nor more than two units of a JavaScript string.
  const part = bytes.subarray(0, maxChars * 4);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(part, { stream: part.length < bytes.length });
  if (text.length <= maxChars) return { text, truncated: part.length < bytes.length };
  const cut = text.slice(0, maxChars);
  return { text: /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut, truncated: true };
}

function asText(bytes: Buffer, head: { text: string; truncated: boolean }, limits: Limits): Guess {
  const { text, truncated } = head;
  if (!looksLikeJson(bytes, head)) return { format: "text", syntax: "text", value: text, truncated, note: null };
  if (depthOf(text) <= limits.maxDepth) return { format: "json", syntax: "json", value: text, truncated, note: null };
  const note = `JSON nested deeper than ${limits.maxDepth} levels is shown as text.`;
  return { format: "json", syntax: "text", value: text, truncated, note };
}

function looksLikeJson(bytes: Buffer, head: { text: string; truncated: boolean }): boolean {
  if (bytes.length > PARSE_MAX_BYTES && head.truncated) {
    const first = /^\s*([[{])/.exec(head.text)?.[1];
    const last = /([\]}])\s*$/.exec(bytes.subarray(-16).toString("latin1"))?.[1];
    return (first === "{" && last === "}") || (first === "[" && last === "]");
  }
  try {
    JSON.parse(head.truncated ? bytes.toString("utf8") : head.text);
    return true;
  } catch {
    return false;
  }
}

/** How deep the brackets of JSON text go; brackets inside strings do not count. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const char = json[i];
    if (inString) {
      if (char === "\\") i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === "}" || char === "]") depth -= 1;
  }
  return deepest;
}

function asInteger(bytes: Buffer): Guess | undefined {
  if (bytes.length !== 4 && bytes.length !== 8) return undefined;
  const value = bytes.length === 4 ? BigInt(bytes.readInt32BE()) : bytes.readBigInt64BE();
  const note = `${bytes.length} bytes read as a big-endian integer.`;
  return { format: "integer", syntax: "json", value: value.toString(), truncated: false, note };
}

// Only the versions and the variant of RFC 9562: any other 16 bytes are more likely something else.
function asUuid(bytes: Buffer): Guess | undefined {
  const version = (bytes[6] ?? 0) >> 4;
  const variant = (bytes[8] ?? 0) >> 6;
  if (bytes.length !== 16 || version < 1 || version > 8 || variant !== 2) return undefined;
  const value = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return { format: "uuid", syntax: "text", value, truncated: false, note: "16 bytes read as a UUID." };
}

function asHex(bytes: Buffer, limits: Limits): Guess {
  const shown = bytes.subarray(0, Math.floor(limits.maxChars / 2));
  const truncated = shown.length < bytes.length;
  return { format: "bytes", syntax: "hex", value: shown.toString("hex"), truncated, note: null };
}

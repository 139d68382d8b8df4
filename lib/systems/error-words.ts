import { parseJson } from "@/lib/systems/json";

const MAX_LENGTH = 600;

/**
 * What a system says went wrong, out of the body of its answer: `message` of the registry and of Connect, or Flink's
 * `errors`, where the sentence that helps is the last cause of the Java stack.
 */
export function errorWords(body: string): string {
  const parsed = tryParse(body);
  if (typeof parsed !== "object" || parsed === null) return plain(body);
  if ("errors" in parsed && Array.isArray(parsed.errors)) {
    const texts = parsed.errors.filter((entry): entry is string => typeof entry === "string");
    const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? "";
    return cut(lastCause(longest));
  }
  if ("message" in parsed && typeof parsed.message === "string") return cut(parsed.message);
  return "";
}

/** The innermost "Caused by" line of a Java stack trace, or its first line when it has none. */
export function lastCause(trace: string): string {
  const lines = trace.split("\n").map((line) => line.trim());
  const cause = lines.findLast((line) => line.startsWith("Caused by:"));
  const line = cause?.slice("Caused by:".length) ?? lines.find((text) => text !== "" && !text.startsWith("at ")) ?? "";
  return line
    .trim()
    .replace(/^<Exception on server side:\s*/, "")
    .replace(/>$/, "");
}

function tryParse(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

// A proxy in between answers with HTML; its tags say nothing to the reader.
const plain = (body: string): string => (/^\s*</.test(body) ? "" : cut(body.trim()));
const cut = (text: string): string => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);

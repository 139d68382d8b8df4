const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([93, 125]);
const COMMA = 44;

/** Where a value stands in a text: [start, end). */
export type Span = { start: number; end: number };

/**
 * Members of the object that starts at or after `at`, by name, as places in the text; of a name that occurs twice the
 * last, as JSON.parse has it. The text has to be valid JSON: it is walked over here, not checked.
 */
export function memberSpans(text: string, at: number): Map<string, Span> {
  const found = new Map<string, Span>();
  let here = skipSpace(text, skipSpace(text, at) + 1);
  while (text.charCodeAt(here) === QUOTE) {
    const nameEnd = stringEnd(text, here);
    const name: unknown = JSON.parse(text.slice(here, nameEnd));
    const start = skipSpace(text, skipSpace(text, nameEnd) + 1);
    const end = valueEnd(text, start);
    found.set(String(name), { start, end });
    here = skipSpace(text, end);
    if (text.charCodeAt(here) === COMMA) here = skipSpace(text, here + 1);
  }
  return found;
}

/** Items of the array that starts at `at`. */
export function itemSpans(text: string, at: number): Span[] {
  const found: Span[] = [];
  let start = skipSpace(text, at + 1);
  while (!CLOSE.has(text.charCodeAt(start))) {
    const end = valueEnd(text, start);
    found.push({ start, end });
    start = skipSpace(text, end);
    if (text.charCodeAt(start) === COMMA) start = skipSpace(text, start + 1);
  }
  return found;
}

function valueEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === QUOTE) return stringEnd(text, start);
  if (!OPEN.has(code)) return scalarEnd(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const one = text.charCodeAt(at);
    if (one === QUOTE) at = stringEnd(text, at) - 1;
    else if (one === 123 || one === 91) depth += 1;
    else if (one === 125 || one === 93) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function scalarEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !isEnd(text.charCodeAt(at))) at += 1;
  return at;
}

const isEnd = (code: number): boolean => code === COMMA || code === 125 || code === 93;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** A schema's text over lines, as it is compared and shown: JSON is laid out anew with every digit kept, the rest stays. */
export function prettySchema(text: string): string {
  const trimmed = text.trim();
  if (!/^[{[]/.test(trimmed)) return trimmed;
  return isJson(trimmed) ? laidOut(trimmed) : trimmed;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

// Works on the text, not on values: parsing would round large numbers and drop doubled keys.
function laidOut(text: string): string {
  let out = "";
  let depth = 0;
  let opened = false;
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "}" || token === "]") {
      depth -= 1;
      out += opened ? token : line() + token;
      opened = false;
      continue;
    }
    if (opened) out += line();
    opened = token === "{" || token === "[";
    if (opened) depth += 1;
    out += token === "," ? `,${line()}` : token === ":" ? ": " : token;
  }
  return out;
}

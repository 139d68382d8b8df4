/**
 * True when `name` fits `pattern`: `*` stands for any run of characters, everything else for itself.
 * Linear in the name for a bounded pattern: no regular expression is made of user text.
 */
export function fitsGlob(pattern: string, name: string): boolean {
  const parts = pattern.split("*");
  const [first = "", ...rest] = parts;
  if (!name.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return name === pattern;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

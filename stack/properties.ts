/** A Java .properties file. Backslashes are the only sign with a meaning of its own inside a value. */
export function javaProperties(entries: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(entries)
    .map(([key, value]) => `${key}=${String(value).replaceAll("\\", "\\\\")}\n`)
    .join("");
}

const MAX_CHARS = 300;
const VALUE = "…";
const NUMBER = "#";

/**
 * What stays the same when the same thing goes wrong again: quoted values, ids, times, addresses and numbers are taken
 * out of a message. Pure, and the same again when it is given its own result.
 */
export function normaliseMessage(message: string): string {
  return message
    .replace(/"[^"]*"/g, `"${VALUE}"`)
    .replace(/`[^`]*`/g, `\`${VALUE}\``)
    .replace(/(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu, `'${VALUE}'`)
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, NUMBER)
    .replace(/@[0-9a-f]{5,16}\b/gi, `@${NUMBER}`)
    .replace(/\b0x[0-9a-f]+\b/gi, NUMBER)
    .replace(/\b(?=[a-f]*\d)[0-9a-f]{8,}\b/gi, NUMBER)
    .replace(/\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|[+-]\d{2}:?\d{2})?/g, NUMBER)
    .replace(/[-+]?\p{N}+([.,:_/-]\p{N}+)*/gu, NUMBER)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MAX_CHARS)
    .trimEnd();
}

/** "class: message" of the last "Caused by" of a Java stack trace; null where there is none. */
export function innermostCause(stack: string | null): string | null {
  if (stack === null) return null;
  let found: string | null = null;
  for (const [, words] of stack.matchAll(/^\s*Caused by:\s*(\S.*)$/gm)) found = words ?? found;
  return found?.trimEnd() ?? null;
}

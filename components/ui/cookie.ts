const YEAR_S = 365 * 24 * 3600;

/** Remembers a choice the server needs for its first byte (theme, width of the rail). Never a secret. */
export function rememberInCookie(name: string, value: string): void {
  // The Cookie Store API is not in every browser the console is used with.
  const cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_S}; samesite=lax`;
  Object.assign(document, { cookie });
}

/** Takes user and password out of a URL: the user may be shown, the password is kept apart as a secret. */
export function splitCredentials(url: string): { url: string; username?: string; password?: string } {
  const parsed = parse(url);
  if (!parsed || (!parsed.username && !parsed.password)) return { url };
  const username = decodeURIComponent(parsed.username);
  const password = decodeURIComponent(parsed.password);
  parsed.username = "";
  parsed.password = "";
  return { url: parsed.toString(), ...(username ? { username } : {}), ...(password ? { password } : {}) };
}

/** Puts them back, for the client that connects. */
export function withCredentials(url: string, username?: string, password?: string): string {
  const parsed = username ? parse(url) : undefined;
  if (!parsed || !username) return url;
  parsed.username = encodeURIComponent(username);
  parsed.password = encodeURIComponent(password ?? "");
  return parsed.toString();
}

const parse = (url: string): URL | undefined => (URL.canParse(url) ? new URL(url) : undefined);

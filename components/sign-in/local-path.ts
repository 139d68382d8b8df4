/** Where to go after sign-in: a path of this console, whatever a link says. Another site's address becomes "/". */
export function localPath(given: string | null): string {
  if (!given) return "/";
  const base = "http://console.invalid";
  if (!URL.canParse(given, base)) return "/";
  const { pathname, search, hash, origin } = new URL(given, base);
  const here = typeof location === "undefined" ? base : location.origin;
  if (origin !== base && origin !== here) return "/";
  return pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

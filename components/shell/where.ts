/** Where in the console an address is: environment, room, and the things below it, as they are called. */
export type Where = { env: string; room: string; things: { name: string; href: string }[] };

/** Reads `/prod/topics/enriched.clicks`; a segment that is badly encoded stays as it is. */
export function whereIs(pathname: string): Where {
  const [env = "", room = "overview", ...rest] = pathname.split("/").filter(Boolean);
  const things = rest.map((segment, index) => ({
    name: decode(segment),
    href: `/${[env, room, ...rest.slice(0, index + 1)].join("/")}`,
  }));
  return { env: decode(env), room, things };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

type Params = Readonly<Record<string, string>>;

/** The page of a table, at a tab and a state of it where `params` say so; of one that is not Iceberg's with its system. */
export function tableHref(
  env: string,
  { name, system }: { name: string; system: string },
  params: Params = {},
): string {
  const query = new URLSearchParams({ ...(system === "Iceberg" ? {} : { system }), ...params }).toString();
  const path = `/${encodeURIComponent(env)}/warehouse/${encodeURIComponent(name)}`;
  return query ? `${path}?${query}` : path;
}

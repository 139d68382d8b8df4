/** The page of a table; of one that is not Iceberg's with its system. */
export const tableHref = (env: string, { name, system }: { name: string; system: string }): string =>
  `/${encodeURIComponent(env)}/warehouse/${encodeURIComponent(name)}${
    system === "Iceberg" ? "" : `?system=${encodeURIComponent(system)}`
  }`;

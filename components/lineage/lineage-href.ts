/** The page of lineage with a thing in its centre. */
export const lineageHref = (env: string, node: string): string =>
  `/${encodeURIComponent(env)}/lineage?node=${encodeURIComponent(node)}`;

/** The page of a subject, at one of its versions where that is told. */
export const subjectHref = (env: string, subject: string, version?: number): string =>
  `/${encodeURIComponent(env)}/schemas/${encodeURIComponent(subject)}${version === undefined ? "" : `?version=${version}`}`;

type Field = { name: string; errors: readonly string[] };
const MAX_SHOWN = 3;

/** What the worker has against a configuration, in one text; null when it has nothing. */
export function objections(fields: readonly Field[]): string | null {
  const all = fields.flatMap(({ name, errors }) =>
    errors.map((text) => (text.includes(name) ? text : `${name}: ${text}`)),
  );
  if (all.length === 0) return null;
  const more = all.length - MAX_SHOWN;
  return [...all.slice(0, MAX_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join(" ");
}

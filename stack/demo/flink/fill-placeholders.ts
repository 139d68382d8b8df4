/**
 * Puts values in place of `{{name}}` inside the quotes of a SQL text. A quote in a value is doubled, so that a value can
 * never end its literal. Throws when a name has no value.
 */
export function fillPlaceholders(sql: string, values: Readonly<Record<string, string>>): string {
  return sql.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for the placeholder {{${name}}}.`);
    return value.replaceAll("'", "''");
  });
}

const SECRET = /passw|secret|token|credential|private.?key|api.?key|authorization/i;
const HIDDEN = "hidden";

/**
 * An event's JSON without what may be a secret: integrations put whole configurations into facets (Debezium's
 * `debezium_config`, Spark's properties, variables of the process).
 */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (depth > 40) return null;
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  const named = "name" in value && typeof value.name === "string" && SECRET.test(value.name) && "value" in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const hide = SECRET.test(key) || (named && key === "value");
      return [key, hide && typeof inner !== "object" ? HIDDEN : withoutSecrets(inner, depth + 1)];
    }),
  );
}

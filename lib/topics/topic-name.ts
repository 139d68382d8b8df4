/** One topic for each domain and stage: "clicks.raw", "shop.orders.enriched". */
export const DEFAULT_NAME_RULE = "^[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9_-]*)+$";
const MAX_LENGTH = 249;

/** Why Kafka would not take a name; null when it would. */
export function illegalName(name: string): string | null {
  if (name === "" || name === "." || name === "..") return "A topic needs a name that is more than dots.";
  if (name.length > MAX_LENGTH) return `The name has ${name.length} characters; Kafka takes ${MAX_LENGTH}.`;
  const wrong = [...new Set(name.match(/[^a-zA-Z0-9._-]/gu) ?? [])];
  return wrong.length === 0 ? null : `Kafka takes letters, digits, dot, dash and underscore, not ${wrong.join(" ")}.`;
}

/**
 * Why a name breaks the house's rule; null when it does not. `rule` is a regular expression of the operator
 * (MILLRACE_TOPIC_NAME_RULE); without one the rule is `<domain>.<stage>`.
 */
export function brokenRule(name: string, rule: string | undefined): string | null {
  if (new RegExp(rule ?? DEFAULT_NAME_RULE, "u").test(name)) return null;
  return rule
    ? `The name does not fit this console's rule ${rule}.`
    : "The name does not say domain and stage, as in clicks.enriched.";
}

/** A name that shares its metrics with an existing one: Kafka writes dots as underscores there. */
export const sameMetrics = (name: string, others: readonly string[]): string | undefined =>
  others.find((other) => other !== name && other.replaceAll(".", "_") === name.replaceAll(".", "_"));

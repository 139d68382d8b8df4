import { MASK } from "@/lib/connectors/browser/mask";

type Config = Readonly<Record<string, string>>;

/** A configuration as JSON, with the values of `secrets` masked: typed passwords are not shown beside their field. */
export function configJson(config: Config, secrets: ReadonlySet<string>): string {
  const shown = Object.entries(config).map(([key, value]) => [key, secrets.has(key) && value !== "" ? MASK : value]);
  return JSON.stringify(Object.fromEntries(shown), null, 2);
}

export type ParsedConfig = { config: Record<string, string>; name: string | undefined } | { problem: string };

/**
 * Reads a configuration that was typed or pasted: a flat object, or what Connect's own API takes ({"name", "config"}).
 * A mask stands for what `current` has, so that editing beside a typed password does not lose it.
 */
export function parseConfig(text: string, current: Config): ParsedConfig {
  const value = parse(text);
  if (!isObject(value)) return { problem: "Wants a JSON object of settings." };
  const flat = isObject(value.config) ? value.config : value;
  const name = flat !== value && typeof value.name === "string" ? value.name : undefined;
  const entries: [string, string][] = [];
  for (const [key, of] of Object.entries(flat)) {
    if (of === null) continue;
    if (typeof of === "object") return { problem: `${key} wants a text, a number or a yes or no.` };
    const kept = of === MASK && Object.hasOwn(current, key) ? current[key] : undefined;
    entries.push([key, kept ?? String(of)]);
  }
  return { config: Object.fromEntries(entries), name };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

import { maskConfig } from "@/lib/systems/connect/mask-config";

type Field = { name: string; secret: boolean };

/** A configuration as it was typed, with its secrets masked: for plans and for the audit record. */
export function shownConfig(config: Record<string, string>, fields: readonly Field[]): Record<string, string> {
  const keys = new Set(fields.filter(({ secret }) => secret).map(({ name }) => name));
  return maskConfig(config, keys);
}

import type { ConfigField } from "@/lib/systems/connect/port";
import { validateConfig } from "@/lib/systems/connect/validate-config";
import type { HttpSystem } from "@/lib/systems/http";

const TTL_MS = 10 * 60_000;
const MAX_ENTRIES = 200;
const known = new Map<string, { fields: ConfigField[]; untilMs: number }>();

/**
 * All settings a plug-in takes, remembered for ten minutes. Asked by a check of an empty configuration: unlike the list
 * of the plug-in's own settings it holds those of Connect itself, and a plug-in that lacks its address tries no database.
 */
export async function pluginFields(at: HttpSystem, pluginClass: string): Promise<ConfigField[]> {
  const cacheKey = `${at.url} ${pluginClass}`;
  const cached = known.get(cacheKey);
  if (cached && cached.untilMs > Date.now()) return cached.fields;
  const { fields } = await validateConfig(at, pluginClass, {});
  if (known.size >= MAX_ENTRIES) known.clear();
  known.set(cacheKey, { fields, untilMs: Date.now() + TTL_MS });
  return fields;
}

import { z } from "zod";
import { connectJson } from "@/lib/systems/connect/connect-json";
import type { HttpSystem } from "@/lib/systems/http";

const Definitions = z.array(z.object({ name: z.string(), type: z.string() }));
const TTL_MS = 10 * 60_000;
const MAX_ENTRIES = 500;
const known = new Map<string, { keys: ReadonlySet<string>; untilMs: number }>();

/**
 * The settings a plug-in declares as PASSWORD, remembered for ten minutes. A plug-in that is gone or cannot be asked gives
 * none: its secrets are then found by the names of their keys only (mask-config).
 */
export async function passwordKeys(at: HttpSystem, pluginClass: string): Promise<ReadonlySet<string>> {
  const cacheKey = `${at.url} ${pluginClass}`;
  const cached = known.get(cacheKey);
  if (cached && cached.untilMs > Date.now()) return cached.keys;
  const path = `/connector-plugins/${encodeURIComponent(pluginClass)}/config`;
  const definitions = await connectJson(at, { path, reply: Definitions }).catch(() => undefined);
  if (definitions === undefined) return cached?.keys ?? new Set();
  const keys = new Set(definitions.filter(({ type }) => type === "PASSWORD").map(({ name }) => name));
  if (known.size >= MAX_ENTRIES) known.clear();
  known.set(cacheKey, { keys, untilMs: Date.now() + TTL_MS });
  return keys;
}

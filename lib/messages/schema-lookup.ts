import type { Environment } from "@/lib/environments/get-environment";
import { registryOf } from "@/lib/environments/systems";
import { type SchemaLookup, schemaCache } from "@/lib/messages/schema-cache";
import { perProcess } from "@/lib/per-process";

const MAX_ENVIRONMENTS = 50;
const caches = perProcess("schema lookups", () => new Map<string, SchemaLookup>());

/** The schemas of an environment, kept in this process until the environment is changed; undefined without a registry. */
export function schemaLookupOf(environment: Environment): SchemaLookup | undefined {
  if (!environment.systems.registry) return undefined;
  const key = `${environment.id} ${environment.updatedAt.getTime()}`;
  const known = caches.get(key);
  if (known) return known;
  const made = schemaCache(registryOf(environment));
  if (caches.size >= MAX_ENVIRONMENTS) caches.delete(caches.keys().next().value ?? "");
  caches.set(key, made);
  return made;
}

import { fitsGlob } from "@/lib/access/glob";
import { holds, type Permission, type Role } from "@/lib/access/roles";

/** One grant. It counts as a whole: a role of one row never joins the pattern of another. */
export type Binding = { role: Role; environment: string; pattern: string };

/** What is asked: a permission, in an environment where the endpoint has one, on a named thing where it names one. */
export type Question = { permission: Permission; environment?: string | undefined; resource?: string | undefined };

/**
 * True when a single binding allows it. A question without an environment (users, audit of everything) needs a binding
 * for all environments; one without a resource (a list) is allowed by any pattern, and the list itself is filtered.
 */
export function may(bindings: readonly Binding[], { permission, environment, resource }: Question): boolean {
  return bindings.some(
    (binding) =>
      holds(binding.role, permission) &&
      (environment === undefined ? unscoped(permission, binding) : fitsGlob(binding.environment, environment)) &&
      (resource === undefined || fitsGlob(binding.pattern, resource)),
  );
}

// What belongs to the person or is a list filtered per row needs no binding for all environments.
// Marquez's paths of lineage have no environment: their verbs ask again with the one that is meant.
const ANYWHERE: readonly Permission[] = [
  "session.read",
  "tokens.own",
  "environments.read",
  "lineage.read",
  "lineage.ingest",
];
const unscoped = (permission: Permission, binding: Binding): boolean =>
  ANYWHERE.includes(permission) || (binding.environment === "*" && binding.pattern === "*");

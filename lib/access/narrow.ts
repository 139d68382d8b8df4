import type { Binding } from "@/lib/access/may";
import { ROLES, type Role } from "@/lib/access/roles";

/**
 * The bindings of a token: each of its owner's, cut down to the token's scope. Where neither of two patterns is `*`,
 * only equal ones go on: the intersection of two globs is not a glob, and guessing it could give more than the owner has.
 */
export function narrow(owner: readonly Binding[], scope: Binding): Binding[] {
  return owner.flatMap((binding) => {
    const environment = meet(binding.environment, scope.environment);
    const pattern = meet(binding.pattern, scope.pattern);
    if (environment === undefined || pattern === undefined) return [];
    return [{ role: lower(binding.role, scope.role), environment, pattern }];
  });
}

const lower = (a: Role, b: Role): Role => (ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b);
const meet = (a: string, b: string): string | undefined => (a === "*" ? b : b === "*" || a === b ? a : undefined);

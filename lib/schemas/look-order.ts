import type { SubjectSeen } from "@/lib/schemas/registry-snapshot";

/** Whose details are read next: what was changed through the console, then what was never read, then the oldest. */
export function lookOrder(seen: ReadonlyMap<string, SubjectSeen>, changed: readonly string[]): string[] {
  const first = new Set(changed);
  const rank = (name: string, { detail }: SubjectSeen) =>
    first.has(name) ? "0" : detail === null ? "1" : detail.readAt;
  return [...seen]
    .map(([name, entry]) => ({ name, rank: rank(name, entry) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ name }) => name);
}

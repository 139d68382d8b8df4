import type { SubjectSeen } from "@/lib/schemas/registry-snapshot";

/** Whose details are read next: what was changed through the console, then what never had a turn, then the oldest turn. */
export function lookOrder(seen: ReadonlyMap<string, SubjectSeen>, changed: readonly string[]): string[] {
  const first = new Set(changed);
  const rank = (name: string, { triedAt }: SubjectSeen) => (first.has(name) ? "0" : (triedAt ?? "1"));
  return [...seen]
    .map(([name, entry]) => ({ name, rank: rank(name, entry) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ name }) => name);
}

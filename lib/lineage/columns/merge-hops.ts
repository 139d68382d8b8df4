import type { ColumnHop } from "@/lib/lineage/columns/column-hop";

/**
 * What several sources say of the same way through a job, as one list: what is known beats what is not, what was observed
 * beats what was inferred or derived, and what is declared is never taken away.
 */
export function mergeHops(hops: readonly ColumnHop[]): ColumnHop[] {
  return [...Map.groupBy(hops, ({ via, from, to }) => `${via}\n${from}\n${to}`).values()].flatMap((same) => {
    const known = same.filter(({ pairs }) => pairs !== null);
    if (known.length === 0) return same.slice(0, 1);
    const seen = known.some(({ confidence }) => confidence === "observed");
    return seen ? known.filter(({ confidence }) => confidence === "observed" || confidence === "declared") : known;
  });
}

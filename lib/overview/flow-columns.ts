/**
 * Columns from left to right: each node one further than the furthest of those it gets its data from. An edge that closes
 * a circle is left out of account, so a topic that a job reads and writes stays left of the job.
 */
export function flowColumns(
  ids: readonly string[],
  edges: readonly { from: string; to: string }[],
): Map<string, number> {
  const before = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) before.get(to)?.push(from);
  const columns = new Map<string, number>();
  const underWay = new Set<string>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    underWay.add(id);
    let column = 0;
    for (const from of before.get(id) ?? []) if (!underWay.has(from)) column = Math.max(column, columnOf(from) + 1);
    underWay.delete(id);
    columns.set(id, column);
    return column;
  };
  for (const id of ids) columnOf(id);
  return columns;
}

import { FRESHNESS_WORDS } from "@/lib/overview/browser/freshness-words";
import type { FlowNode, TableFreshness } from "@/lib/overview/contract";

/** Gives nodes that are tables the state and age of their data; the others stay as they are. */
export function withFreshness(tables: readonly TableFreshness[]) {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return <N extends Omit<FlowNode, "column">>(node: N): N => {
    const table = node.kind === "warehouse-table" ? byId.get(node.id) : undefined;
    if (!table) return node;
    return {
      ...node,
      state: table.state,
      word: FRESHNESS_WORDS[table.state],
      records: table.records,
      newestAgeMs: table.ageMs,
    };
  };
}

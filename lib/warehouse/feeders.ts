import type { FlowNode, Overview } from "@/lib/overview/contract";
import type { Feeder } from "@/lib/warehouse/contract";

type Flow = Overview["flow"];

/** Everything in the flow that a table's data comes through, nearest first, and its direct writers and their topics. */
export function feedersOf(flow: Flow, tableId: string): { all: Feeder[]; writers: Feeder[]; topics: Feeder[] } {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const before = Map.groupBy(flow.edges, ({ to }) => to);
  const found = new Map<string, FlowNode>();
  let step = [tableId];
  const steps: FlowNode[][] = [];
  while (step.length > 0) {
    const ids = step.flatMap((id) => (before.get(id) ?? []).map(({ from }) => from));
    const next = [...new Set(ids)].filter((id) => id !== tableId && !found.has(id) && byId.has(id));
    const nodes = next.flatMap((id) => byId.get(id) ?? []);
    for (const node of nodes) found.set(node.id, node);
    steps.push(nodes);
    step = next;
  }
  return {
    all: steps.flat().flatMap(feeder),
    writers: (steps[0] ?? []).flatMap(feeder),
    topics: (steps[1] ?? []).filter(({ kind }) => kind === "topic").flatMap(feeder),
  };
}

function feeder({ kind, name, system, state, word, href }: FlowNode): Feeder[] {
  return kind === "warehouse-table" ? [] : [{ kind, name, system, state, word, href }];
}

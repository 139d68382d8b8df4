import type { FlowEdge, FlowNode, Overview } from "@/lib/overview/contract";
import type { Feeder } from "@/lib/warehouse/contract";

type Flow = Overview["flow"];

/** Everything in the flow that a table's data comes through, nearest first, and its direct writers and their topics. */
export function feedersOf(flow: Flow, tableId: string): { all: Feeder[]; writers: Feeder[]; topics: Feeder[] } {
  const byId = new Map(flow.nodes.map((node) => [node.id, node]));
  const before = Map.groupBy(flow.edges, ({ to }) => to);
  const after = Map.groupBy(flow.edges, ({ from }) => from);
  const found = new Set<string>([tableId]);
  const steps: FlowNode[][] = [];
  for (let step = flow.nodes.filter(({ id }) => id === tableId); step.length > 0; ) {
    const reached = step;
    const next = reached.flatMap((node) =>
      inputsOf(node, before.get(node.id) ?? [], after.get(node.id) ?? []).filter(({ id }) => !found.has(id)),
    );
    step = [...new Set(next)];
    for (const { id } of step) found.add(id);
    steps.push(step);
  }
  return {
    all: steps.flat().flatMap(feeder),
    writers: (steps[0] ?? []).flatMap(feeder),
    topics: (steps[1] ?? []).filter(({ kind }) => kind === "topic").flatMap(feeder),
  };

  // A connector carries many tables side by side: what it writes under the name of one comes from that one alone.
  function inputsOf({ kind }: FlowNode, ins: readonly FlowEdge[], outs: readonly FlowEdge[]): FlowNode[] {
    const inputs = ins.flatMap(({ from }) => byId.get(from) ?? []);
    if (kind !== "connector" || inputs.length < 2 || outs.length < 2) return inputs;
    const ways = outs.flatMap(({ to }) => (found.has(to) ? (byId.get(to) ?? []) : []));
    const named = inputs.filter((input) => ways.some((way) => alike(input.name, way.name)));
    return named.length > 0 ? named : inputs;
  }
}

/** Whether one name is the other with something before it, dots or underscores between: shop.orders, cdc_shop_orders. */
function alike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => `_${name.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`);
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}

function feeder({ kind, name, system, state, word, href }: FlowNode): Feeder[] {
  return kind === "warehouse-table" ? [] : [{ kind, name, system, state, word, href }];
}

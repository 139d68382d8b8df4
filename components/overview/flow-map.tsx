"use client";
import { useMemo } from "react";
import { foldGraph } from "@/components/graph/fold-graph";
import { GraphView } from "@/components/graph/graph-view";
import { Empty } from "@/components/ui/empty";
import { Segmented } from "@/components/ui/segmented";
import { STATE_RANK } from "@/components/ui/state-mark";
import { useUrlState } from "@/components/ui/use-url-state";
import { formatExact } from "@/lib/format/number";
import type { Overview } from "@/lib/overview/contract";
import { toGraphEdge, toGraphNode } from "./to-graph";

const MOST_NODES = 80;

type FlowMapProps = { flow: Overview["flow"]; selected: string | null; onSelect: (id: string | null) => void };

/** Source tables → topics → jobs and connectors → warehouse tables, live. Columns can be ordered by trouble. */
export function FlowMap({ flow, selected, onSelect }: FlowMapProps) {
  const [order, setOrder] = useUrlState("order", "name");
  const shown = useMemo(() => foldGraph(flow.nodes, flow.edges, MOST_NODES), [flow]);
  const nodes = useMemo(() => {
    const sorted = shown.toSorted(
      (a, b) => (order === "trouble" ? STATE_RANK[a.state] - STATE_RANK[b.state] : 0) || a.name.localeCompare(b.name),
    );
    return sorted.map(toGraphNode);
  }, [shown, order]);
  const edges = useMemo(() => {
    const ids = new Set(shown.map(({ id }) => id));
    return flow.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(toGraphEdge);
  }, [flow.edges, shown]);
  if (flow.nodes.length === 0) {
    return (
      <Empty title="Nothing flows here yet">
        Source tables, topics, connectors, jobs and warehouse tables are drawn here as soon as the first look at Kafka,
        Connect, Flink or the catalog has ended.
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-1.5">
      <GraphView
        label="Flow map"
        nodes={nodes}
        edges={edges}
        selected={selected}
        onSelect={onSelect}
        heightPx={Math.min(620, Math.max(260, 64 + 34 * tallestColumn(shown)))}
        tools={
          <Segmented
            label="Order of the columns"
            value={order}
            options={[
              { value: "name", label: "By name" },
              { value: "trouble", label: "By trouble" },
            ]}
            onChange={setOrder}
          />
        }
      />
      {shown.length < flow.nodes.length ? (
        <p className="text-ink-3 text-xs">
          {formatExact(shown.length)} of {formatExact(flow.nodes.length)} shown: what is in trouble, its neighbours, and
          what is connected most. Topics and Groups list everything.
        </p>
      ) : null}
    </div>
  );
}

function tallestColumn(nodes: readonly { column: number }[]): number {
  const counts = new Map<number, number>();
  for (const { column } of nodes) counts.set(column, (counts.get(column) ?? 0) + 1);
  return Math.max(1, ...counts.values());
}

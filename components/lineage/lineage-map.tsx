"use client";
import { useMemo } from "react";
import { GraphView } from "@/components/graph/graph-view";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Loading } from "@/components/ui/loading";
import { Segmented } from "@/components/ui/segmented";
import { SidePanel } from "@/components/ui/side-panel";
import { useHotkeys } from "@/components/ui/use-hotkeys";
import { useUrlState, writeUrl } from "@/components/ui/use-url-state";
import { formatExact } from "@/lib/format/number";
import { type LineageView, STEPS, type Steps } from "@/lib/lineage/contract";
import { LineagePanel } from "./lineage-panel";
import { LineageStart } from "./lineage-start";
import { toLineageGraph } from "./to-lineage-graph";
import { useColumns, useLineage } from "./use-lineage";

const stepsOf = (text: string): Steps => STEPS.find((one) => one === text) ?? "2";

/**
 * One thing in the centre, what it comes from on the left and what it feeds on the right, so many steps far. A press opens
 * the panel (`panel=`); a column chosen there (`column=`) is followed through the map.
 */
export function LineageMap({ env, node }: { env: string; node: string | undefined }) {
  const [stepsText, setSteps] = useUrlState("steps", "2");
  const [panel] = useUrlState("panel");
  const [column] = useUrlState("column");
  const steps = stepsOf(stepsText);
  const lineage = useLineage(env, node, steps);
  const view = lineage.data;
  const selected = view?.nodes.find(({ id }) => id === panel);
  const columns = useColumns(env, selected?.id, column || undefined);
  const trace = column ? (columns.data?.trace ?? null) : null;
  const graph = useMemo(() => (view ? toLineageGraph(view, trace) : undefined), [view, trace]);
  const select = (id: string | null) => writeUrl({ panel: id, column: null });
  useHotkeys({ escape: () => select(null) });
  if (!view || !graph) {
    return lineage.error ? (
      <ErrorPanel error={lineage.error} retry={() => void lineage.refetch()} retrying={lineage.isFetching} />
    ) : (
      <Loading waitingFor="the snapshots of this environment" rows={8} />
    );
  }
  if (node !== undefined && view.centre === null) {
    return (
      <Empty title="This thing is not in the lineage">
        No snapshot and no event knows {node} (any more), or you may not see it.
      </Empty>
    );
  }
  if (view.nodes.length === 0) return <LineageStart env={env} view={view} />;
  return (
    <div className="flex min-h-0 flex-1">
      <div className="min-w-0 flex-1 overflow-auto px-4 py-3">
        <GraphView
          label="Lineage"
          nodes={graph.nodes}
          edges={graph.edges}
          selected={panel || view.centre}
          onSelect={select}
          heightPx={heightOf(view)}
          tools={
            node === undefined ? null : (
              <Segmented
                label="Steps each way"
                value={steps}
                options={STEPS.map((value) => ({ value, label: STEP_WORDS[value] }))}
                onChange={setSteps}
              />
            )
          }
        />
        <LineageNote view={view} />
      </div>
      {selected ? (
        <SidePanel
          title={selected.name}
          onClose={() => select(null)}
          {...(selected.href && !selected.href.includes("?panel=") ? { href: selected.href } : {})}
        >
          <LineagePanel env={env} node={selected} view={view} columns={columns} column={column} onSelect={select} />
        </SidePanel>
      ) : null}
    </div>
  );
}

const STEP_WORDS: Record<Steps, string> = { "1": "1 step", "2": "2 steps", "3": "3 steps", all: "All" };

function LineageNote({ view }: { view: LineageView }) {
  const notes = [
    view.leftOut > 0 ? `${formatExact(view.leftOut)} more on the way are not drawn: the nearest come first.` : "",
    view.centre === null
      ? `${formatExact(view.tied)} of ${formatExact(view.total)} things are tied to another; the others are found by search.`
      : "",
    view.edges.some(({ confidence }) => confidence === "inferred")
      ? "A dotted line is told by names alone, or its columns are not known."
      : "",
  ].filter(Boolean);
  return notes.length === 0 ? null : <p className="pt-1.5 text-ink-3 text-xs">{notes.join(" ")}</p>;
}

function heightOf({ nodes }: LineageView): number {
  const counts = new Map<number, number>();
  for (const { step } of nodes) counts.set(step, (counts.get(step) ?? 0) + 1);
  return Math.min(640, Math.max(280, 80 + 50 * Math.max(1, ...counts.values())));
}

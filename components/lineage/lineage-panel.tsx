import Link from "next/link";
import type { ReactNode } from "react";
import { lagOf } from "@/components/overview/to-graph";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Name } from "@/components/ui/name";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { formatExact } from "@/lib/format/number";
import type { LineageNode, LineageView } from "@/lib/lineage/contract";
import { ColumnList } from "./column-list";
import { ColumnWay } from "./column-way";
import { lineageHref } from "./lineage-href";
import { KIND_NAMES } from "./to-lineage-graph";
import type { useColumns } from "./use-lineage";

type LineagePanelProps = {
  env: string;
  node: LineageNode;
  view: LineageView;
  columns: ReturnType<typeof useColumns>;
  column: string;
  onSelect: (id: string) => void;
};

/** A thing of the lineage beside it: what it is, its columns with the way of the chosen one, its neighbours. */
export function LineagePanel({ env, node, view, columns, column, onSelect }: LineagePanelProps) {
  const items: [string, ReactNode][] = [
    ["State", <StateMark key="state" state={node.state} word={node.word} />],
    ["Kind", node.deadLetters ? "dead-letter topic" : KIND_NAMES[node.kind]],
    ["System", node.system],
    ["Rate", <Quantity key="rate" value={node.recordsPerSecond} unit="perSecond" />],
    ["In OpenLineage", <Name key="ol" name={`${node.namespace} · ${node.qualifiedName}`} />],
  ];
  const trace = column ? columns.data?.trace : null;
  return (
    <>
      <Section title="Now">
        <Facts items={items} />
        {view.centre === node.id ? null : (
          <Link href={lineageHref(env, node.id)} className={`${buttonClass("plain")} mt-3`}>
            Put it in the centre
          </Link>
        )}
        {node.more > 0 ? (
          <p className="mt-2 text-ink-3 text-xs">{formatExact(node.more)} of its neighbours are not drawn.</p>
        ) : null}
      </Section>
      {trace ? <ColumnWay column={column} trace={trace} /> : null}
      <ColumnList columns={columns} chosen={column} />
      <Ends title="Comes from" id={node.id} view={view} side="from" onSelect={onSelect} />
      <Ends title="Goes to" id={node.id} view={view} side="to" onSelect={onSelect} />
    </>
  );
}

type EndsProps = Pick<LineagePanelProps, "view" | "onSelect"> & { title: string; id: string; side: "from" | "to" };

function Ends({ title, id, view, side, onSelect }: EndsProps) {
  const edges = view.edges.filter((edge) => (side === "from" ? edge.to : edge.from) === id);
  return (
    <Section title={title}>
      {edges.length === 0 ? <p className="text-ink-3">Nothing that is drawn</p> : null}
      <ul className="flex flex-col gap-1">
        {edges.map((edge) => {
          const other = view.nodes.find((one) => one.id === edge[side]);
          return other ? (
            <li key={edge.id} className="flex min-w-0 items-baseline gap-2">
              <button type="button" onClick={() => onSelect(other.id)} className="data quiet-link min-w-0 truncate">
                <bdi>{other.name}</bdi>
              </button>
              <span className="shrink-0 text-ink-3 text-xs">
                {KIND_NAMES[other.kind]} · {edge.confidence}
              </span>
              <span className="ml-auto shrink-0 text-xs">
                <Quantity value={edge.recordsPerSecond} unit="perSecond" />
                {lagOf(edge) ? <span className="text-degraded"> · {lagOf(edge)}</span> : null}
              </span>
            </li>
          ) : null;
        })}
      </ul>
    </Section>
  );
}

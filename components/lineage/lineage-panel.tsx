import Link from "next/link";
import type { ReactNode } from "react";
import { NeighbourList } from "@/components/overview/neighbour-list";
import { buttonClass } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Name } from "@/components/ui/name";
import { Quantity } from "@/components/ui/quantity";
import { Section } from "@/components/ui/section";
import { StateMark } from "@/components/ui/state-mark";
import { formatExact } from "@/lib/format/number";
import type { LineageEdge, LineageNode, LineageView } from "@/lib/lineage/contract";
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
  const note = ({ kind }: LineageNode, { confidence }: LineageEdge) => `${KIND_NAMES[kind]} · ${confidence}`;
  const ends = { id: node.id, nodes: view.nodes, edges: view.edges, note, empty: "Nothing that is drawn", onSelect };
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
      <NeighbourList {...ends} side="from" />
      <NeighbourList {...ends} side="to" />
    </>
  );
}
